import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../testing/an-item.js';

const DRAFT = `id itemId baseVersion revision savedAt title description category tags projectUrl visibility featured previewPath
  images { alt image { id status picture { webp { url } } } }`;
const PROBLEMS = `... on ValidationProblem { code fields { field message } } ... on NotFoundProblem { code } ... on StateProblem { code message }
  ... on ForbiddenProblem { code }`;
const SAVE = `mutation ($input: SaveItemDraftInput!) {
  saveItemDraft(input: $input) { __typename ... on ItemDraft { ${DRAFT} } ${PROBLEMS} ... on ItemDraftConflictProblem { code message current { ${DRAFT} } } }
}`;
const DISCARD = `mutation ($id: ID!) {
  discardItemDraft(id: $id) { __typename ... on DiscardedItemDraft { id } ... on NotFoundProblem { code } ... on ForbiddenProblem { code } }
}`;
const CREATE = `mutation ($input: CreatePortfolioItemInput!) {
  createPortfolioItem(input: $input) { __typename ... on PortfolioItem { id draft { id } } ... on ValidationProblem { fields { field message } } }
}`;
const LIST = `query { myItemDrafts { ${DRAFT} } }`;
const ONE = `query ($id: ID!) { myItemDraft(id: $id) { ${DRAFT} } }`;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const input = { title: 'N', description: '', tags: [] as string[], visibility: 'PRIVATE', images: [] as unknown[] };

let app: TestApp;
let ada: SavedCreator;
let asAda: SignedIn;
beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
});
beforeEach(async () => {
  ada = await aCreator().save(app.database);
  asAda = await app.signIn(ada.id);
});
afterAll(() => app.close());

async function run(query: string, variables: Record<string, unknown> = {}, as: SignedIn = asAda): Promise<Record<string, unknown>> {
  const { data, errors } = await app.graphql(query, variables, as);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
}

const save = (given: Record<string, unknown> = {}, as: SignedIn = asAda) => run(SAVE, { input: { ...input, ...given } }, as);
const own = async () => ({ imageId: (await anImage().of(ada.id).save(app.database)).id, alt: '' });

describe('saveItemDraft', () => {
  test('keeps half a form, shows its pictures to its owner, and goes on from there', async () => {
    const image = await own();
    const typed = { title: 'N\u202E', projectUrl: 'https:/', tags: ['#Neon\u2066'], images: [{ ...image, alt: ' Ra\u202Din ' }] };
    const draft = await save(typed);
    expect(draft).toMatchObject({ __typename: 'ItemDraft', revision: 1, itemId: null, title: 'N', category: null, projectUrl: 'https:/', tags: ['neon'], featured: false });
    expect(draft['images']).toMatchObject([{ alt: 'Rain', image: { id: image.imageId } }]);
    expect(JSON.stringify(draft['images'])).toContain('?p=');
    expect(await save({ ...typed, id: draft['id'], revision: 1, title: 'Night' })).toMatchObject({ id: draft['id'], revision: 2, title: 'Night' });
    expect(await run(LIST)).toMatchObject([{ id: draft['id'], title: 'Night' }]);
    expect(await run(ONE, { id: draft['id'] })).toMatchObject({ revision: 2 });
  });

  test('tells an older window what is kept', async () => {
    const { id } = await save();
    await save({ id, revision: 1, title: 'Theirs' });
    expect(await save({ id, revision: 1, title: 'Mine' })).toMatchObject({ __typename: 'ItemDraftConflictProblem', code: 'CONFLICT', current: { title: 'Theirs', revision: 2 } });
  });

  test.each([
    ['title', { title: '😀'.repeat(121) }, 'Use at most 120 characters.'],
    ['description', { description: '😀'.repeat(5_001) }, 'Use at most 5,000 characters.'],
    ['tags', { tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }, 'Use at most 10 tags.'],
    ['tags', { tags: ['x'.repeat(41)] }, '“xxxxxxxxxxxxxxxxxxxx…” cannot be a tag. Use 1 to 40 characters.'],
    ['projectUrl', { projectUrl: 'x'.repeat(2_049) }, 'Use at most 2,048 characters.'],
    ['images.0.imageId', { images: [{ imageId: 'x', alt: '' }] }, 'This is not an uploaded image.'],
    ['images.0.alt', { images: [{ imageId: NOBODY, alt: 'x'.repeat(301) }] }, 'Use at most 300 characters.'],
    ['images', { images: [1, 2].map(() => ({ imageId: NOBODY, alt: '' })) }, 'Add each image once.'],
    ['images.0.imageId', { images: [{ imageId: NOBODY, alt: '' }] }, 'This image is not there any more or was refused. Remove it, or upload it again.'],
  ])('refuses a %s beyond its limits (%#)', async (field, given, message) => {
    expect(await save(given)).toEqual({ __typename: 'ValidationProblem', code: 'INVALID_INPUT', fields: [{ field, message }] });
    expect(await run(LIST)).toEqual([]);
  });

  test('takes what is just within the limits, as many code points as are allowed', async () => {
    const images = await Promise.all(Array.from({ length: 11 }, own));
    const given = { title: '😀'.repeat(120), description: '😀'.repeat(5_000), projectUrl: 'x'.repeat(2_048), category: 'IMAGE', featured: true };
    expect(await save({ ...given, images: images.slice(0, 10) })).toMatchObject({ ...given, __typename: 'ItemDraft' });
    expect(await save({ images })).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'images', message: 'Add at most 10 images.' }] });
  });

  test.each([{ revision: 2 ** 31 }, { revision: 1.5 }, { title: 7 }, { title: null }, { category: 'PAINTING' }, { visibility: 'SECRET' }, { status: 'APPROVED' }, { creatorId: NOBODY }, { images: null }])(
    'takes no forged %j',
    async (given) => {
      const { data, errors } = await app.graphql(SAVE, { input: { ...input, ...given } }, asAda);
      expect([data, errors.length]).toEqual([null, 1]);
      expect(errors[0]?.extensions['code']).not.toBe('INTERNAL');
    },
  );

  test.each([{ id: NOBODY }, { id: 'x' }, { itemId: NOBODY }, { itemId: `' OR true` }])('finds nothing for %j', async (given) => {
    expect(await save(given)).toMatchObject({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
  });

  test('finds neither item nor draft of somebody else, whatever is asked of them', async () => {
    const stranger = await aCreator().save(app.database);
    const item = await anItem().of(stranger.id).save(app.database);
    const { id } = await save({}, await app.signIn(stranger.id));
    const foreign = await anImage().of(stranger.id).save(app.database);
    expect(await save({ id, revision: 1 })).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await save({ itemId: item.id, baseVersion: 1 })).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await save({ images: [{ imageId: foreign.id, alt: '' }] })).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'images.0.imageId' }] });
    expect(await run(DISCARD, { id })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
    expect(await run(ONE, { id })).toBeNull();
  });

  test('needs a session, a profile and good standing', async () => {
    for (const [query, variables] of [[SAVE, { input }], [DISCARD, { id: NOBODY }], [LIST, {}], [ONE, { id: NOBODY }]] as const) {
      expect((await app.graphql(query, variables)).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
    }
    const member = await app.signIn((await aUser().save(app.database)).id);
    expect(await save({}, member)).toMatchObject({ __typename: 'StateProblem', code: 'WRONG_STATE' });
    const banned = await app.signIn((await aCreator().banned().save(app.database)).id);
    expect(await save({}, banned)).toEqual({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
    expect(await run(DISCARD, { id: NOBODY }, banned)).toEqual({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
  });
});

describe('discardItemDraft', () => {
  test('discards once', async () => {
    const { id } = await save();
    expect(await run(DISCARD, { id })).toEqual({ __typename: 'DiscardedItemDraft', id });
    expect(await run(DISCARD, { id })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
    expect(await run(DISCARD, { id: 'x' })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
    expect(await save({ id, revision: 1 })).toMatchObject({ __typename: 'NotFoundProblem' });
  });
});

describe('createPortfolioItem with a draft', () => {
  const whole = { title: 'Night market', description: '', category: 'IMAGE', tags: [], visibility: 'PUBLIC', images: [] };

  test('makes one item of it, however often it is sent', async () => {
    const { id } = await save();
    const answers = await Promise.all([1, 2, 3].map(() => run(CREATE, { input: { ...whole, draftId: id } })));
    expect(new Set(answers.map((answer) => answer['id'])).size).toBe(1);
    expect(await run(LIST)).toEqual([]);
  });

  test('makes one item also of the last of a day’s ten', async () => {
    for (let count = 1; count < 10; count += 1) await run(CREATE, { input: whole });
    const { id } = await save();
    const answers = await Promise.all([1, 2].map(() => run(CREATE, { input: { ...whole, draftId: id } })));
    expect(answers.map((answer) => answer['__typename'])).toEqual(['PortfolioItem', 'PortfolioItem']);
    expect(await run(CREATE, { input: whole })).toEqual({ __typename: 'QuotaProblem' });
    expect(await save({ title: 'Tomorrow' })).toMatchObject({ __typename: 'ItemDraft' });
  });

  test('keeps the draft when the item is refused', async () => {
    const { id } = await save();
    expect(await run(CREATE, { input: { ...whole, draftId: id, images: [{ imageId: NOBODY, alt: '' }] } })).toMatchObject({ __typename: 'ValidationProblem' });
    expect(await run(CREATE, { input: { ...whole, draftId: 'x' } })).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'draftId' }] });
    expect(await run(ONE, { id })).toMatchObject({ revision: 1 });
  });
});
