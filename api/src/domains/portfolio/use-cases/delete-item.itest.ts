import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, NotFoundProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../testing/an-item.js';
import { portfolioOn } from '../testing/portfolio-on.js';

let db: TestDatabase;
let portfolio: ReturnType<typeof portfolioOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  portfolio = portfolioOn(db);
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

test('a deleted item is nowhere, its pictures neither, and its pages are told', async () => {
  const image = await anImage().of(ada.id).save(db.database);
  const item = await anItem().of(ada.id).showing(image.id).save(db.database);
  expect(await portfolio.deleteItem.run(ada.member, item.id)).toEqual({ deletedId: item.id });
  expect(await portfolio.readItems.one(ada.member, item.id)).toBeNull();
  expect(await portfolio.audience.isPublic(image.id)).toBe(false);
  expect(await db.events()).toContainEqual({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: ada.id } });
  expect(await portfolio.deleteItem.run(ada.member, item.id)).toBeInstanceOf(NotFoundProblem);
});

test('an image that another public item shows stays public', async () => {
  const image = await anImage().of(ada.id).save(db.database);
  const [one] = [await anItem().of(ada.id).showing(image.id).save(db.database), await anItem().of(ada.id).showing(image.id).save(db.database)];
  await portfolio.deleteItem.run(ada.member, one.id);
  expect(await portfolio.audience.isPublic(image.id)).toBe(true);
});

test('what waited for a decision is withdrawn', async () => {
  const item = await anItem().of(ada.id).pending().save(db.database);
  await portfolio.deleteItem.run(ada.member, item.id);
  expect(await db.database.query('SELECT status FROM portfolio_submissions WHERE id = $1', [item.submissionId])).toEqual([{ status: 'WITHDRAWN' }]);
});

test('sent twice at once it is done once', async () => {
  const item = await anItem().of(ada.id).save(db.database);
  const results = await Promise.all([1, 2].map(() => portfolio.deleteItem.run(ada.member, item.id)));
  expect(results.filter((result) => result instanceof NotFoundProblem)).toHaveLength(1);
  expect((await db.events()).filter(({ payload }) => payload['itemId'] === item.id)).toHaveLength(1);
});

test('another’s item looks as if it were not there; the suspended may not', async () => {
  const stranger = await aCreator().suspendedUntil(new Date('2100-01-01')).save(db.database);
  const item = await anItem().of(stranger.id).save(db.database);
  expect(await portfolio.deleteItem.run(ada.member, item.id)).toEqual(new NotFoundProblem());
  expect(await portfolio.deleteItem.run(ada.member, 'x')).toEqual(new NotFoundProblem());
  expect(await portfolio.deleteItem.run(stranger.member, item.id)).toBeInstanceOf(ForbiddenProblem);
  expect(await db.database.query('SELECT deleted_at FROM portfolio_items WHERE id = $1', [item.id])).toEqual([{ deleted_at: null }]);
});
