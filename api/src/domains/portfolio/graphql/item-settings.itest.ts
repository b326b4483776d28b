import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anItem } from '../testing/an-item.js';

const ITEM = 'id slug visibility status featured version publicPath previewPath deletedAt restorableUntil queue { place waiting expectedAt } draft { id }';
const RESULT = `__typename ... on PortfolioItem { ${ITEM} } ... on NotFoundProblem { code } ... on StateProblem { code message } ... on ForbiddenProblem { code }`;
const SHOW = `mutation ($id: ID!, $visibility: Visibility!) { setItemVisibility(id: $id, visibility: $visibility) { ${RESULT} } }`;
const FEATURE = `mutation ($id: ID!, $featured: Boolean!) { setItemFeatured(id: $id, featured: $featured) { ${RESULT} } }`;
const RESTORE = `mutation ($id: ID!) { restorePortfolioItem(id: $id) { ${RESULT} } }`;
const DELETE = `mutation ($id: ID!) { deletePortfolioItem(id: $id) { __typename } }`;
const DELETED = `query ($first: Int, $after: String) {
  myDeletedItems(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${ITEM} } } }
}`;
const PROFILE = `query ($username: String!) { creatorProfile(username: $username) { items { id featured } } }`;

const all = [
  [SHOW, { visibility: 'PRIVATE' }],
  [FEATURE, { featured: true }],
  [RESTORE, {}],
] as const;

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

test('visibility applies at once and the same again changes nothing', async () => {
  const { id, slug } = await anItem().of(ada.id).save(app.database);
  expect(await run(SHOW, { id, visibility: 'PRIVATE' })).toMatchObject({ visibility: 'PRIVATE', publicPath: null, version: 2 });
  expect(await run(SHOW, { id, visibility: 'PRIVATE' })).toMatchObject({ version: 2 });
  expect(await run(SHOW, { id, visibility: 'PUBLIC' })).toMatchObject({ publicPath: `/portfolio/${ada.username}/${slug}`, version: 3 });
});

test('the fourth featured item is refused in words; featured ones stand first on the profile', async () => {
  const ids: string[] = [];
  for (let day = 1; day <= 4; day += 1) ids.push((await anItem().of(ada.id).madeOn(new Date(`2026-02-0${day}`)).save(app.database)).id);
  for (const id of ids.slice(0, 3)) expect(await run(FEATURE, { id, featured: true })).toMatchObject({ featured: true });
  const refused = await run(FEATURE, { id: ids[3], featured: true });
  expect(refused).toMatchObject({ __typename: 'StateProblem', code: 'WRONG_STATE', message: expect.stringContaining('3') });
  const { items } = (await run(PROFILE, { username: ada.username })) as { items: { id: string; featured: boolean }[] };
  expect(items.map(({ id, featured }) => [ids.indexOf(id), featured])).toEqual([[2, true], [1, true], [0, true], [3, false]]);
  expect(await run(FEATURE, { id: ids[0], featured: false })).toMatchObject({ featured: false });
  expect(await run(FEATURE, { id: ids[3], featured: true })).toMatchObject({ featured: true });
});

describe('a deleted item', () => {
  test('is on its list until it is brought back, twice if somebody presses twice', async () => {
    const { id } = await anItem().of(ada.id).pending().save(app.database);
    await run(DELETE, { id });
    const list = (await run(DELETED)) as unknown as { totalCount: number; edges: { node: { id: string; deletedAt: string; restorableUntil: string; queue: unknown } }[] };
    const [{ node } = { node: null }] = list.edges;
    expect([list.totalCount, node?.id, node?.queue]).toEqual([1, id, null]);
    expect(Date.parse(node?.restorableUntil ?? '') - Date.parse(node?.deletedAt ?? '')).toBe(30 * 86_400_000);
    for (const press of [1, 2]) expect([press, await run(RESTORE, { id })]).toMatchObject([press, { id, deletedAt: null, restorableUntil: null, status: 'PENDING', queue: { place: expect.any(Number) } }]);
    expect(await run(DELETED)).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('takes no settings', async () => {
    const { id } = await anItem().of(ada.id).save(app.database);
    await run(DELETE, { id });
    expect(await run(SHOW, { id, visibility: 'PRIVATE' })).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await run(FEATURE, { id, featured: true })).toMatchObject({ __typename: 'NotFoundProblem' });
  });

  test.each([{ after: 'forged' }, { after: Buffer.from('["my-portfolio",1,"x"]').toString('base64url') }])('is not found by %j', async (variables) => {
    const { errors } = await app.graphql(DELETED, variables, asAda);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_REQUEST']);
  });

  test('cannot be brought back after 30 days, which is said', async () => {
    const { id } = await anItem().of(ada.id).deletedOn(new Date(Date.now() - 30 * 86_400_000)).save(app.database);
    expect(await run(DELETED)).toMatchObject({ totalCount: 0 });
    expect(await run(RESTORE, { id })).toMatchObject({ __typename: 'StateProblem', code: 'WRONG_STATE', message: expect.stringContaining('30 days') });
  });
});

test.each(all)('another’s item and nonsense look as if they were not there; a session and good standing are needed (%#)', async (query, variables) => {
  const stranger = await aCreator().save(app.database);
  const foreign = await anItem().of(stranger.id).save(app.database);
  for (const id of [foreign.id, `' OR true`, '00000000-0000-4000-8000-000000000000']) expect(await run(query, { ...variables, id })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
  expect((await app.graphql(query, { ...variables, id: foreign.id })).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  const banned = await aCreator().banned().save(app.database);
  const item = await anItem().of(banned.id).save(app.database);
  expect(await run(query, { ...variables, id: item.id }, await app.signIn(banned.id))).toEqual({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
});

test('the list of deleted items needs a session and shows nobody else’s', async () => {
  const stranger = await aCreator().save(app.database);
  await anItem().of(stranger.id).deletedOn(new Date()).save(app.database);
  expect(await run(DELETED)).toMatchObject({ totalCount: 0 });
  expect((await app.graphql(DELETED)).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
});
