import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../testing/an-item.js';

const ITEM = `id slug title description category tags projectUrl visibility status rejectionReason version createdAt updatedAt
  hasPendingRevision publicPath images { alt image { id status progress problem picture { id alt width webp { width url } } } }`;
const PROBLEMS = `... on ValidationProblem { code fields { field message } } ... on ForbiddenProblem { code message } ... on StateProblem { code message }`;
const CREATE = `mutation ($input: CreatePortfolioItemInput!) {
  createPortfolioItem(input: $input) { __typename ... on PortfolioItem { ${ITEM} } ${PROBLEMS} ... on QuotaProblem { code limit retryAt message } }
}`;
const UPDATE = `mutation ($input: UpdatePortfolioItemInput!) {
  updatePortfolioItem(input: $input) {
    __typename ... on PortfolioItem { ${ITEM} } ${PROBLEMS} ... on NotFoundProblem { code } ... on ItemConflictProblem { code message current { ${ITEM} } }
  }
}`;
const DELETE = `mutation ($id: ID!) {
  deletePortfolioItem(id: $id) { __typename ... on DeletedPortfolioItem { id } ... on NotFoundProblem { code } ... on ForbiddenProblem { code } }
}`;
const LIST = `query ($first: Int, $after: String) {
  myPortfolio(first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${ITEM} } } }
}`;
const ONE = `query ($id: ID!) { myPortfolioItem(id: $id) { ${ITEM} } }`;

const input = {
  title: 'Night market',
  description: 'Rain.\n\nNeon.',
  category: 'IMAGE',
  tags: ['#Neon', 'neon', ' Rain  City '],
  projectUrl: 'https://Example.com/work',
  visibility: 'PUBLIC',
  images: [] as unknown[],
};

let app: TestApp;
let ada: SavedCreator;
let asAda: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ada = await aCreator().save(app.database);
  asAda = await app.signIn(ada.id);
});
afterAll(() => app.close());

async function run(query: string, variables: Record<string, unknown>, as: SignedIn = asAda): Promise<Record<string, unknown>> {
  const { data, errors } = await app.graphql(query, variables, as);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
}

const create = (given: Record<string, unknown> = {}, as: SignedIn = asAda) => run(CREATE, { input: { ...input, ...given } }, as);

describe('createPortfolioItem', () => {
  test('makes an item of what was typed, mended', async () => {
    const image = await anImage().of(ada.id).save(app.database);
    const item = await create({ images: [{ imageId: image.id.toUpperCase(), alt: ' Rain\u202E ' }] });
    expect(item).toMatchObject({ __typename: 'PortfolioItem', status: 'PENDING', version: 1, tags: ['neon', 'rain city'], projectUrl: 'https://example.com/work' });
    expect(item['images']).toMatchObject([{ alt: 'Rain', image: { id: image.id, status: 'READY', picture: { alt: 'Rain' } } }]);
    expect(await run(ONE, { id: item['id'] })).toEqual(Object.fromEntries(Object.entries(item).filter(([key]) => key !== '__typename')));
  });

  const anAddress = 'Give a whole address such as https://example.com/work, without a user name, of at most 2048 characters.';
  test.each([
    ['title', { title: 'ab' }, 'Use 3 to 120 characters.'],
    ['title', { title: '😀'.repeat(121) }, 'Use 3 to 120 characters.'],
    ['title', { title: '\u200B\u200B\u200B' }, 'Use 3 to 120 characters.'],
    ['title', { title: '\u0000\u0007  a' }, 'Use 3 to 120 characters.'],
    ['description', { description: '😀'.repeat(5_001) }, 'Use at most 5,000 characters.'],
    ['tags', { tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }, 'Use at most 10 tags.'],
    ['projectUrl', { projectUrl: 'javascript:alert(1)' }, anAddress],
    ['projectUrl', { projectUrl: 'https://ada:secret@example.com/' }, anAddress],
    ['projectUrl', { projectUrl: 'http://example.com/' }, anAddress],
    ['projectUrl', { projectUrl: 'https://localhost/' }, anAddress],
    ['projectUrl', { projectUrl: `https://example.com/${'x'.repeat(2_048)}` }, anAddress],
    ['images.0.imageId', { images: [{ imageId: 'x', alt: '' }] }, 'This is not an uploaded image.'],
    ['images.0.alt', { images: [{ imageId: '00000000-0000-4000-8000-000000000000', alt: 'x'.repeat(301) }] }, 'Use at most 300 characters.'],
    ['images', { images: [1, 2].map(() => ({ imageId: '00000000-0000-4000-8000-000000000000', alt: '' })) }, 'Add each image once.'],
  ])('refuses a bad %s (%#)', async (field, given, message) => {
    expect(await create(given)).toEqual({ __typename: 'ValidationProblem', code: 'INVALID_INPUT', fields: [{ field, message }] });
  });

  test('takes ten images and refuses the eleventh', async () => {
    const images = [];
    for (let count = 0; count < 11; count += 1) images.push({ imageId: (await anImage().of(ada.id).save(app.database)).id, alt: '😀'.repeat(300) });
    const eleven = await create({ images });
    expect(eleven).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'images', message: 'Add at most 10 images.' }] });
    expect((await create({ images: images.slice(0, 10) }))['images']).toHaveLength(10);
  });

  test('takes what is just within the limits', async () => {
    const given = { title: '😀'.repeat(120), description: '😀'.repeat(5_000), tags: Array.from({ length: 10 }, (_, index) => `${index}${'x'.repeat(39)}`), projectUrl: null };
    expect(await create(given)).toMatchObject({ ...given, __typename: 'PortfolioItem' });
    const address = `https://example.com/${'x'.repeat(2_028)}`;
    expect(await create({ projectUrl: address })).toMatchObject({ projectUrl: address });
    expect(await create({ projectUrl: undefined })).toMatchObject({ projectUrl: null });
  });

  test('keeps what looks like markup as text', async () => {
    const title = '<img src=x onerror=alert(1)>"\'&';
    expect(await create({ title })).toMatchObject({ title });
  });

  test('lets exactly ten of twenty through', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => create()));
    const kinds = results.map((result) => result['__typename']);
    expect(kinds.filter((kind) => kind === 'PortfolioItem')).toHaveLength(10);
    const refused = results.find((result) => result['__typename'] === 'QuotaProblem');
    expect(refused).toMatchObject({ code: 'QUOTA_REACHED', limit: 10, message: expect.stringContaining('You can add 10 items in 24 hours.') });
  });

  test('needs a session, a profile and good standing', async () => {
    expect((await app.graphql(CREATE, { input })).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
    const member = await app.signIn((await aUser().save(app.database)).id);
    expect(await create({}, member)).toMatchObject({ __typename: 'StateProblem', code: 'WRONG_STATE' });
    const banned = await app.signIn((await aCreator().banned().save(app.database)).id);
    expect(await create({}, banned)).toMatchObject({ __typename: 'ForbiddenProblem' });
  });

  test('takes nothing that is not asked for', async () => {
    const { data, errors } = await app.graphql(CREATE, { input: { ...input, status: 'APPROVED' } }, asAda);
    expect([data, errors.length]).toEqual([null, 1]);
    expect((await run(LIST, {}))['totalCount']).toBe(0);
  });
});

describe('updatePortfolioItem', () => {
  test('saves, tells a stale edit what stands, and repeats a repeated one', async () => {
    const { id } = await create();
    const edit = (given: Record<string, unknown>) => run(UPDATE, { input: { ...input, id, ...given } });
    expect(await edit({ version: 1, title: 'Day market' })).toMatchObject({ __typename: 'PortfolioItem', title: 'Day market', version: 2 });
    expect(await edit({ version: 1, title: 'Day market' })).toMatchObject({ __typename: 'PortfolioItem', version: 2 });
    const stale = await edit({ version: 1, title: 'Mine' });
    expect(stale).toMatchObject({ __typename: 'ItemConflictProblem', code: 'CONFLICT', current: { title: 'Day market', version: 2 } });
    expect(await edit({ version: 2, title: 'x' })).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'title' }] });
  });

  test('treats another’s item and nonsense as missing', async () => {
    const foreign = await anItem().of((await aCreator().save(app.database)).id).save(app.database);
    for (const id of [foreign.id, 'x']) {
      expect(await run(UPDATE, { input: { ...input, id, version: 1 } })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
      expect(await run(DELETE, { id })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
      expect(await run(ONE, { id })).toBeNull();
    }
  });

  test.each([UPDATE, DELETE])('needs a session (%#)', async (query) => {
    const variables = query === UPDATE ? { input: { ...input, id: 'x', version: 1 } } : { id: 'x' };
    expect((await app.graphql(query, variables)).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });
});

describe('deletePortfolioItem', () => {
  test('deletes once', async () => {
    const { id } = await create();
    expect(await run(DELETE, { id })).toEqual({ __typename: 'DeletedPortfolioItem', id });
    expect(await run(DELETE, { id })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
    expect((await run(LIST, {}))['totalCount']).toBe(0);
  });
});

describe('myPortfolio', () => {
  test('is a connection of own items', async () => {
    for (let day = 1; day <= 5; day += 1) await anItem().of(ada.id).titled(`Day ${day}`).madeOn(new Date(`2026-02-0${day}`)).save(app.database);
    const first = (await run(LIST, { first: 2 })) as unknown as Listed;
    expect(first.edges.map(({ node }) => node.title)).toEqual(['Day 5', 'Day 4']);
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: first.edges[1]?.cursor } });
    const second = (await run(LIST, { first: 3, after: first.pageInfo.endCursor })) as unknown as Listed;
    expect(second.edges.map(({ node }) => node.title)).toEqual(['Day 3', 'Day 2', 'Day 1']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test.each([
    [{ after: 'forged' }, 'BAD_REQUEST'],
    [{ after: Buffer.from('["my-portfolio",1,"x"]').toString('base64url') }, 'BAD_REQUEST'],
    [{ first: 1_000 }, 'BAD_REQUEST'],
    [{ first: 0 }, 'BAD_REQUEST'],
  ])('refuses %j', async (variables, code) => {
    const { errors } = await app.graphql(LIST, variables, asAda);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions['code']).toBe(code);
  });

  test('needs a session', async () => {
    expect((await app.graphql(LIST)).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
    expect((await app.graphql(ONE, { id: 'x' })).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });
});

interface Listed {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[];
  readonly pageInfo: { readonly endCursor: string | null };
}
