import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { limits } from '@guildhall/contracts';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, NotFoundProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { creatorsOn } from '../../creators/testing/creators-on.js';
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

const changesOf = async (itemId: string) => (await db.events()).filter(({ type, payload }) => type === 'portfolio.item-changed' && payload['itemId'] === itemId).length;
const items = (count: number) => Promise.all(Array.from({ length: count }, () => anItem().of(ada.id).save(db.database)));

describe('featured', () => {
  test('ten at once, exactly three get a place; a fourth is told', async () => {
    const all = await items(10);
    const results = await Promise.all(all.map(({ id }) => portfolio.placeItem.feature(ada.member, id)));
    expect(results.filter((result) => result instanceof StateProblem)).toHaveLength(7);
    const { nodes } = await portfolio.readItems.page(ada.member, {});
    expect(nodes.filter(({ node }) => node.featured)).toHaveLength(limits.item.featured);
  });

  test('a place is free again when its item leaves it or is deleted', async () => {
    const [one, two, three, four, five] = await items(5);
    for (const item of [one, two, three]) await portfolio.placeItem.feature(ada.member, item?.id ?? '');
    await portfolio.placeItem.unfeature(ada.member, one?.id ?? '');
    expect(await portfolio.placeItem.feature(ada.member, four?.id ?? '')).toMatchObject({ featured: true });
    await portfolio.deleteItem.run(ada.member, two?.id ?? '');
    expect(await portfolio.placeItem.feature(ada.member, five?.id ?? '')).toMatchObject({ featured: true });
  });

  test('the same again changes nothing', async () => {
    const [item] = await items(1);
    const id = item?.id ?? '';
    await portfolio.placeItem.feature(ada.member, id);
    const before = await changesOf(id);
    expect(await portfolio.placeItem.feature(ada.member, id)).toMatchObject({ featured: true, version: 2 });
    expect(await changesOf(id)).toBe(before);
  });

  test('a save may bring it along, and is refused at the field when there is no place', async () => {
    const [one, two, three, four] = await items(4);
    const feature = (id = '') => portfolio.updateItem.run(ada.member, { id, version: 1, draft: { ...aDraft(), featured: true } });
    for (const item of [one, two, three]) expect(await feature(item?.id)).toMatchObject({ featured: true });
    const refused = await feature(four?.id);
    expect(refused).toBeInstanceOf(ValidationProblem);
    expect((refused as ValidationProblem).fields[0]?.field).toBe('featured');
    const created = await portfolio.createItem.run(ada.member, { ...aDraft(), featured: true });
    expect(created).toBeInstanceOf(ValidationProblem);
  });

  test('a save that says nothing of it leaves it', async () => {
    const [item] = await items(1);
    const id = item?.id ?? '';
    await portfolio.placeItem.feature(ada.member, id);
    expect(await portfolio.updateItem.run(ada.member, { id, version: 2, draft: aDraft({ title: 'Another' }) })).toMatchObject({ featured: true });
  });

  test('stands first on the profile', async () => {
    const [old] = [await anItem().of(ada.id).madeOn(new Date('2026-01-05')).save(db.database), await anItem().of(ada.id).save(db.database)];
    await portfolio.placeItem.feature(ada.member, old.id);
    const profile = await creatorsOn(db).readProfile.public(ada.username);
    expect(profile?.items.map(({ id, featured }) => [id === old.id, featured])).toEqual([[true, true], [false, false]]);
  });
});

describe('visibility', () => {
  test('applies at once, tells the pages, and does nothing the second time', async () => {
    const [item] = await items(1);
    const id = item?.id ?? '';
    expect(await portfolio.placeItem.show(ada.member, id, 'PRIVATE')).toMatchObject({ visibility: 'PRIVATE', publicPath: null });
    expect(await portfolio.placeItem.show(ada.member, id, 'PRIVATE')).toMatchObject({ version: 2 });
    expect(await changesOf(id)).toBe(1);
    expect(await portfolio.placeItem.show(ada.member, id, 'PUBLIC')).toMatchObject({ visibility: 'PUBLIC' });
    expect(await changesOf(id)).toBe(2);
  });

  test('of what is not approved changes nothing public', async () => {
    const item = await anItem().of(ada.id).pending().save(db.database);
    await portfolio.placeItem.show(ada.member, item.id, 'PRIVATE');
    expect(await changesOf(item.id)).toBe(0);
  });

  test('of what a moderator has removed stays', async () => {
    const item = await anItem().of(ada.id).as('REMOVED').save(db.database);
    expect(await portfolio.placeItem.show(ada.member, item.id, 'PUBLIC')).toBeInstanceOf(StateProblem);
  });
});

test('another’s item looks as if it were not there; the suspended may not', async () => {
  const stranger = await aCreator().suspendedUntil(new Date('2100-01-01')).save(db.database);
  const item = await anItem().of(stranger.id).save(db.database);
  for (const place of [
    (id: string) => portfolio.placeItem.show(ada.member, id, 'PRIVATE'),
    (id: string) => portfolio.placeItem.feature(ada.member, id),
    (id: string) => portfolio.placeItem.unfeature(ada.member, id),
    (id: string) => portfolio.restoreItem.run(ada.member, id),
  ]) {
    expect(await place(item.id)).toBeInstanceOf(NotFoundProblem);
    expect(await place('x')).toBeInstanceOf(NotFoundProblem);
  }
  expect(await portfolio.placeItem.feature(stranger.member, item.id)).toBeInstanceOf(ForbiddenProblem);
  expect(await portfolio.restoreItem.run(stranger.member, item.id)).toBeInstanceOf(ForbiddenProblem);
});
