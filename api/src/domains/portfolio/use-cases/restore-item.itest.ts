import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aDraft, anItem } from '../testing/an-item.js';
import { portfolioOn } from '../testing/portfolio-on.js';

let db: TestDatabase;
let portfolio: ReturnType<typeof portfolioOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  portfolio = portfolioOn(db);
});
beforeEach(async () => {
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const DAY = 86_400;

async function deletedItem(build = anItem().of(ada.id)) {
  const item = await build.save(db.database);
  await portfolio.deleteItem.run(ada.member, item.id);
  return item;
}

test('a deleted item is listed with its last day, and comes back as it was, once', async () => {
  const item = await deletedItem();
  const { nodes } = await portfolio.readItems.deleted(ada.member, {});
  const now = db.clock.now();
  expect(nodes.map(({ node }) => [node.id, node.restorableUntil])).toEqual([[item.id, new Date(now.getTime() + 30 * DAY * 1000)]]);
  const before = (await db.events()).length;
  const results = await Promise.all([1, 2].map(() => portfolio.restoreItem.run(ada.member, item.id)));
  for (const result of results) expect(result).toMatchObject({ id: item.id, slug: item.slug, deletedAt: null, publicPath: `/portfolio/${ada.username}/${item.slug}` });
  expect((await db.events()).slice(before)).toEqual([{ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: ada.id } }]);
  expect((await portfolio.readItems.deleted(ada.member, {})).nodes).toEqual([]);
});

test('what waited for a moderator waits again, at its old place', async () => {
  const [item, later] = [await deletedItem(anItem().of(ada.id).pending().madeOn(new Date('2026-01-01'))), await anItem().of(ada.id).pending().save(db.database)];
  await portfolio.restoreItem.run(ada.member, item.id);
  expect(await portfolio.readItems.one(ada.member, item.id)).toMatchObject({ status: 'PENDING', queue: { place: 1 } });
  expect((await portfolio.readItems.one(ada.member, later.id))?.queue?.place).toBeGreaterThan(1);
  expect(await db.events()).toContainEqual({ type: 'portfolio.item-submitted', payload: { submissionId: item.submissionId, itemId: item.id, creatorId: ada.id } });
});

test('a revision that was withdrawn by the deletion waits again; one that was withdrawn before does not', async () => {
  const item = await anItem().of(ada.id).save(db.database);
  await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ title: 'First thought' }) });
  await portfolio.updateItem.run(ada.member, { id: item.id, version: 2, draft: aDraft() });
  db.clock.advance(60);
  await portfolio.deleteItem.run(ada.member, item.id);
  await portfolio.restoreItem.run(ada.member, item.id);
  expect(await portfolio.readItems.one(ada.member, item.id)).toMatchObject({ hasPendingRevision: false });
  const { version = 0 } = (await portfolio.readItems.one(ada.member, item.id)) ?? {};
  await portfolio.updateItem.run(ada.member, { id: item.id, version, draft: aDraft({ title: 'Second thought' }) });
  await portfolio.deleteItem.run(ada.member, item.id);
  await portfolio.restoreItem.run(ada.member, item.id);
  expect(await portfolio.readItems.one(ada.member, item.id)).toMatchObject({ hasPendingRevision: true, title: 'Second thought' });
});

test('a featured item comes back to the front only where there is room', async () => {
  const first = await anItem().of(ada.id).save(db.database);
  await portfolio.placeItem.feature(ada.member, first.id);
  await portfolio.deleteItem.run(ada.member, first.id);
  for (let count = 0; count < 3; count += 1) {
    const next = await anItem().of(ada.id).save(db.database);
    await portfolio.placeItem.feature(ada.member, next.id);
  }
  expect(await portfolio.restoreItem.run(ada.member, first.id)).toMatchObject({ featured: false });
});

test('after 30 days it is gone from the list and cannot be brought back', async () => {
  const item = await deletedItem();
  db.clock.advance(30 * DAY);
  expect((await portfolio.readItems.deleted(ada.member, {})).totalCount).toBe(0);
  expect(await portfolio.restoreItem.run(ada.member, item.id)).toBeInstanceOf(StateProblem);
  expect(await portfolio.restoreItem.run((await aCreator().save(db.database)).member, item.id)).toBeInstanceOf(NotFoundProblem);
});

test('the list is paged by the moment of deletion, without gap or double', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.unshift((await deletedItem()).id);
    db.clock.advance(count % 2);
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await portfolio.readItems.deleted(ada.member, { first: 2, after });
    seen.push(...page.nodes.map(({ node }) => node.id));
    after = page.hasNextPage ? (page.nodes.at(-1)?.cursor ?? null) : null;
  } while (after !== null);
  expect([...seen].sort()).toEqual([...ids].sort());
  await expect(portfolio.readItems.deleted(ada.member, { after: (await portfolio.readItems.page(ada.member, {})).nodes[0]?.cursor ?? 'x' })).rejects.toThrow(Refusal);
});
