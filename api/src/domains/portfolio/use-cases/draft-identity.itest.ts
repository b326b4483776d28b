import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { typing } from '../testing/a-typed-draft.js';
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

async function kept(save: ReturnType<typeof typing>, by = ada) {
  const result = await portfolio.saveDraft.run(by.member, save);
  if (!('savedAt' in result)) throw new Error(`Not kept: ${JSON.stringify(result)}`);
  return result;
}

describe('the draft that a new item is made of', () => {
  test('never makes a second item, also when the first has been deleted: it says where that is', async () => {
    const draft = await kept(typing());
    const made = await portfolio.createItem.run(ada.member, aDraft(), draft.id);
    await portfolio.deleteItem.run(ada.member, 'id' in made ? String(made.id) : '');
    const again = await portfolio.createItem.run(ada.member, aDraft(), draft.id);
    expect(again).toBeInstanceOf(StateProblem);
    expect((again as StateProblem).message).toContain('Recently deleted');
  });

  test('cannot be taken from its creator by naming its id', async () => {
    const stranger = await aCreator().save(db.database);
    const draft = await kept(typing(), stranger);
    expect(await portfolio.createItem.run(ada.member, aDraft(), draft.id)).toMatchObject({ title: 'Night market' });
    expect(await portfolio.createItem.run(stranger.member, aDraft({ title: 'Mine' }), draft.id)).toMatchObject({ title: 'Mine' });
    expect(await portfolio.readItems.newDrafts(stranger.member)).toEqual([]);
  });

  test('is none that is typed over another item: that one stays', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    const over = await kept(typing({ title: 'Half a thought' }, { itemId: item.id }));
    await portfolio.createItem.run(ada.member, aDraft(), over.id);
    expect((await portfolio.readItems.one(ada.member, item.id))?.draft).toMatchObject({ title: 'Half a thought' });
  });
});

describe('a save of a draft', () => {
  test('that names one draft and another item is about neither', async () => {
    const [one, two] = [await anItem().of(ada.id).save(db.database), await anItem().of(ada.id).save(db.database)];
    const fresh = await kept(typing({ title: 'New' }));
    const over = await kept(typing({ title: 'Over one' }, { itemId: one.id }));
    await kept(typing({ title: 'Over two' }, { itemId: two.id }));
    for (const id of [fresh.id, over.id]) {
      expect(await portfolio.saveDraft.run(ada.member, typing({ title: 'Mixed' }, { id, itemId: two.id, revision: 1 }))).toBeInstanceOf(NotFoundProblem);
    }
    const titles = [await portfolio.readItems.draft(ada.member, fresh.id), await portfolio.readItems.draft(ada.member, over.id)];
    expect(titles.map((draft) => draft?.title)).toEqual(['New', 'Over one']);
    expect((await portfolio.readItems.one(ada.member, two.id))?.draft?.title).toBe('Over two');
  });

  test('by the draft alone keeps its item and the version that it was begun on', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    const draft = await kept(typing({}, { itemId: item.id }));
    expect(draft.baseVersion).toBe(1);
    expect(await kept(typing({ title: 'Night' }, { id: draft.id, revision: 1 }))).toMatchObject({ itemId: item.id, baseVersion: 1, revision: 2 });
  });

  test('moves on to a newer item, though nothing else was typed', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    const draft = await kept(typing({}, { itemId: item.id, baseVersion: 1 }));
    expect(await kept(typing({}, { id: draft.id, itemId: item.id, baseVersion: 2, revision: 1 }))).toMatchObject({ baseVersion: 2, revision: 2 });
  });

  test('over what a moderator has removed is refused', async () => {
    const item = await anItem().of(ada.id).as('REMOVED').save(db.database);
    expect(await portfolio.saveDraft.run(ada.member, typing({}, { itemId: item.id }))).toBeInstanceOf(StateProblem);
  });

  test('that arrives twice at first, as when the answer was lost, makes one draft', async () => {
    const results = await Promise.all([1, 2, 3].map(() => kept(typing({ title: 'Lost' }))));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect((await kept(typing({ title: 'Another' }))).id).not.toBe(results[0]?.id);
    db.clock.advance(61);
    expect((await kept(typing({ title: 'Lost' }))).id).not.toBe(results[0]?.id);
  });

  test.each([
    ['Oldest of all', '“Oldest of all”'],
    ['', 'the oldest one has no title'],
  ])('beyond the twentieth is told which one to let go (%#)', async (title, named) => {
    await kept(typing({ title }));
    for (let count = 1; count < 20; count += 1) {
      db.clock.advance(1);
      await kept(typing({ title: `Draft ${count}` }));
    }
    const refused = await portfolio.saveDraft.run(ada.member, typing({ title: 'One more' }));
    expect(refused).toBeInstanceOf(StateProblem);
    expect((refused as StateProblem).message).toContain(named);
  });
});

test('a revision that was withdrawn in the very moment of the deletion stays withdrawn', async () => {
  const item = await anItem().of(ada.id).save(db.database);
  await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ title: 'Withdrawn' }) });
  await portfolio.updateItem.run(ada.member, { id: item.id, version: 2, draft: aDraft() });
  await portfolio.deleteItem.run(ada.member, item.id);
  expect(await portfolio.restoreItem.run(ada.member, item.id)).toMatchObject({ hasPendingRevision: false, title: 'Night market' });
});
