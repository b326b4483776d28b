import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
import { NEW_ITEM_DRAFTS } from '../store/drafts-table.js';
import { FORGOTTEN_IMAGES } from '../store/image-audience.js';
import { OWN_DELETED_ITEMS, OWN_ITEMS } from '../store/own-items.js';
import { anItem } from '../testing/an-item.js';
import { portfolioOn } from '../testing/portfolio-on.js';

let db: TestDatabase;
let portfolio: ReturnType<typeof portfolioOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  portfolio = portfolioOn(db);
  ada = await aCreator().called('ada').save(db.database);
  const image = await anImage().of(ada.id).save(db.database);
  // Seven items, five of them made in the same millisecond: the id has to keep the order total.
  const moments = ['2026-02-03', '2026-02-02', '2026-02-02', '2026-02-02', '2026-02-02', '2026-02-02', '2026-02-01'];
  for (const [index, moment] of moments.entries()) await anItem().of(ada.id).titled(`Item ${index}`).showing(image.id).madeOn(new Date(moment)).save(db.database);
  await anItem().of(ada.id).titled('Deleted').deleted().save(db.database);
  await anItem().of((await aCreator().save(db.database)).id).titled('Foreign').save(db.database);
});
afterAll(() => db.close());

describe('myPortfolio', () => {
  test('goes through all own items, newest first, none twice and none left out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await portfolio.readItems.page(ada.member, { first: 3, after });
      expect(page.totalCount).toBe(7);
      expect(page.hasPreviousPage).toBe(after !== null);
      seen.push(...page.nodes.map(({ node }) => node.title));
      if (!page.hasNextPage) break;
      after = page.nodes.at(-1)!.cursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    expect([seen[0], seen[6]]).toEqual(['Item 0', 'Item 6']);
  });

  test('neither repeats nor loses an item while new ones come in', async () => {
    const { member, id } = await aCreator().save(db.database);
    for (const day of ['01', '02', '03', '04']) await anItem().of(id).titled(`Day ${day}`).madeOn(new Date(`2026-02-${day}`)).save(db.database);
    const first = await portfolio.readItems.page(member, { first: 2 });
    await anItem().of(id).titled('Newest').madeOn(new Date('2026-02-05')).save(db.database);
    const second = await portfolio.readItems.page(member, { first: 2, after: first.nodes.at(-1)!.cursor });
    expect([...first.nodes, ...second.nodes].map(({ node }) => node.title)).toEqual(['Day 04', 'Day 03', 'Day 02', 'Day 01']);
  });

  test('of somebody without items, or past the end, is empty but counted', async () => {
    const { member } = await aCreator().save(db.database);
    expect(await portfolio.readItems.page(member, {})).toEqual({ nodes: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
    const last = (await portfolio.readItems.page(ada.member, {})).nodes.at(-1)!.cursor;
    expect(await portfolio.readItems.page(ada.member, { after: last })).toMatchObject({ nodes: [], hasNextPage: false, totalCount: 7 });
  });

  test('shows the pictures by signed addresses', async () => {
    const [first] = (await portfolio.readItems.page(ada.member, { first: 1 })).nodes;
    expect(first?.node.images[0]).toMatchObject({ alt: 'Picture 1', image: { status: 'READY', progress: 100, problem: null } });
    expect(first?.node.images[0]?.image.picture?.avif[0]?.url).toContain('?p=');
  });

  test.each([
    ['no cursor', 'x'],
    ['another list’s', encodeCursor('moderation-queue', [1, '00000000-0000-4000-8000-000000000000'])],
    ['text for a moment', encodeCursor('my-portfolio', ['now()', '00000000-0000-4000-8000-000000000000'])],
    ['a fraction', encodeCursor('my-portfolio', [1.5, '00000000-0000-4000-8000-000000000000'])],
    ['a huge moment', encodeCursor('my-portfolio', [1e300, '00000000-0000-4000-8000-000000000000'])],
    ['no id', encodeCursor('my-portfolio', [1, `' OR true`])],
    ['too much', encodeCursor('my-portfolio', [1, '00000000-0000-4000-8000-000000000000', 2])],
  ])('refuses a forged cursor: %s', async (_, after) => {
    await expect(portfolio.readItems.page(ada.member, { after })).rejects.toBeInstanceOf(Refusal);
  });

  test('a cursor of somebody else’s list opens nothing of theirs', async () => {
    const { member } = await aCreator().save(db.database);
    const foreign = (await portfolio.readItems.page(ada.member, { first: 1 })).nodes[0]!.cursor;
    expect((await portfolio.readItems.page(member, { after: foreign })).nodes).toEqual([]);
  });
});

test('another’s item and nonsense are null', async () => {
  const [first] = (await portfolio.readItems.page(ada.member, { first: 1 })).nodes;
  const { member } = await aCreator().save(db.database);
  expect(await portfolio.readItems.one(ada.member, first!.node.id)).toMatchObject({ id: first!.node.id });
  expect(await portfolio.readItems.one(member, first!.node.id)).toBeNull();
  expect(await portfolio.readItems.one(ada.member, `' OR true`)).toBeNull();
});

test('each read is one statement', async () => {
  await expectQueries(db.source, 1, () => portfolio.readItems.page(ada.member, { first: 5 }));
  const [first] = (await portfolio.readItems.page(ada.member, { first: 1 })).nodes;
  await expectQueries(db.source, 1, () => portfolio.readItems.one(ada.member, first!.node.id));
  await expectQueries(db.source, 1, () => portfolio.audience.isPublic(first!.node.images[0]!.image.id));
});

test('the list reads no growing table from end to end', async () => {
  expect(await sequentialScans(db.source, OWN_ITEMS.text, [ada.id, 25, null, null])).toEqual([]);
  expect(await sequentialScans(db.source, OWN_DELETED_ITEMS, [ada.id, 25, null, null, new Date(0)])).toEqual([]);
  expect(await sequentialScans(db.source, NEW_ITEM_DRAFTS, [ada.id, 20])).toEqual([]);
});

test.each(['image_is_public', 'image_is_used'])('%s reads no growing table from end to end', async (name) => {
  // The body of the function, which the plan of a call does not show.
  const [body] = await db.database.query<{ sql: string }>('SELECT prosrc AS sql FROM pg_proc WHERE proname = $1', [name]);
  expect(await sequentialScans(db.source, body!.sql.replaceAll(/\bwanted\b/g, '$1::uuid'), [ada.id])).toEqual([]);
});

test('finding images that can be removed reads no growing table from end to end', async () => {
  expect(await sequentialScans(db.source, FORGOTTEN_IMAGES, [[ada.id], new Date(0)])).toEqual([]);
});
