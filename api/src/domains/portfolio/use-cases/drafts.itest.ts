import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { limits } from '@guildhall/contracts';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, NotFoundProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
import type { UnfinishedContent } from '../model/draft.js';
import { aDraft, anItem } from '../testing/an-item.js';
import { portfolioOn } from '../testing/portfolio-on.js';
import { StaleDraft, type DraftSave } from './save-draft.js';

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

const unfinished: UnfinishedContent = { title: 'N', description: '', category: null, tags: [], projectUrl: 'https:/', images: [] };

const typing = (content: Partial<UnfinishedContent> = {}, save: Partial<DraftSave> = {}): DraftSave => ({
  ...{ id: null, itemId: null, baseVersion: null, revision: null },
  item: { content: { ...unfinished, ...content }, visibility: 'PUBLIC', featured: false },
  ...save,
});

async function kept(save: DraftSave, by = ada) {
  const result = await portfolio.saveDraft.run(by.member, save);
  if (!('savedAt' in result)) throw new Error(`Not kept: ${JSON.stringify(result)}`);
  return result;
}

const isDeleted = async (imageId: string) =>
  (await db.database.query<{ gone: boolean }>('SELECT deleted_at IS NOT NULL AS gone FROM images WHERE id = $1', [imageId]))[0]?.gone;

describe('a draft of a new item', () => {
  test('is kept as typed, goes on from its revision, and is on the list until it is discarded', async () => {
    const first = await kept(typing());
    expect(first).toMatchObject({ title: 'N', category: null, projectUrl: 'https:/', revision: 1, itemId: null });
    const second = await kept(typing({ title: 'Night' }, { id: first.id, revision: 1 }));
    expect([second.id, second.revision]).toEqual([first.id, 2]);
    expect(await portfolio.readItems.newDrafts(ada.member)).toMatchObject([{ id: first.id, title: 'Night' }]);
    expect(await portfolio.discardDraft.run(ada.member, first.id)).toEqual({ discardedId: first.id });
    expect(await portfolio.readItems.newDrafts(ada.member)).toEqual([]);
    expect(await portfolio.discardDraft.run(ada.member, first.id)).toBeInstanceOf(NotFoundProblem);
  });

  test('sent twice changes nothing; typed over in two windows it meets both sides', async () => {
    const draft = await kept(typing());
    expect((await kept(typing({}, { id: draft.id, revision: null }))).revision).toBe(1);
    const results = await Promise.all(['One', 'Two'].map((title) => portfolio.saveDraft.run(ada.member, typing({ title }, { id: draft.id, revision: 1 }))));
    const stale = results.filter((result) => result instanceof StaleDraft);
    expect(stale).toHaveLength(1);
    expect(stale[0]?.current.revision).toBe(2);
  });

  test(`is one of ${limits.item.newDrafts} at the most, however many arrive at once`, async () => {
    const results = await Promise.all(Array.from({ length: 25 }, (_, index) => portfolio.saveDraft.run(ada.member, typing({ title: `Draft ${index}` }))));
    expect(results.filter((result) => result instanceof StateProblem)).toHaveLength(5);
    expect(await portfolio.readItems.newDrafts(ada.member)).toHaveLength(limits.item.newDrafts);
  });

  test('becomes one item, however often it is applied, and counts once towards the ten a day', async () => {
    const draft = await kept(typing({ title: 'Night market' }));
    const results = await Promise.all([1, 2, 3].map(() => portfolio.createItem.run(ada.member, aDraft(), draft.id)));
    expect(new Set(results.map((result) => 'id' in result && result.id)).size).toBe(1);
    expect(await portfolio.readItems.newDrafts(ada.member)).toEqual([]);
    expect((await portfolio.readItems.page(ada.member, {})).totalCount).toBe(1);
  });

  test('keeps its images from being swept; discarded, it takes those along that only it had', async () => {
    const [own, shared] = [await anImage().of(ada.id).save(db.database), await anImage().of(ada.id).save(db.database)];
    await anItem().of(ada.id).showing(shared.id).save(db.database);
    const images = [own.id, shared.id].map((imageId) => ({ imageId, alt: '' }));
    const draft = await kept(typing({ images }));
    expect(await portfolio.audience.unused(db.database, [own.id, shared.id])).toEqual([]);
    await portfolio.discardDraft.run(ada.member, draft.id);
    expect([await isDeleted(own.id), await isDeleted(shared.id)]).toEqual([true, false]);
  });

  test('takes no image of somebody else', async () => {
    const stranger = await aCreator().save(db.database);
    const image = await anImage().of(stranger.id).save(db.database);
    const result = await portfolio.saveDraft.run(ada.member, typing({ images: [{ imageId: image.id, alt: '' }] }));
    expect(result).toBeInstanceOf(ValidationProblem);
    expect((result as ValidationProblem).fields[0]?.field).toBe('images.0.imageId');
  });
});

describe('a draft over an item', () => {
  test('stands beside it, leaves what is public alone, and goes with the save', async () => {
    const item = await anItem().of(ada.id).titled('Salt').save(db.database);
    const draft = await kept(typing({ title: 'Salt, again' }, { itemId: item.id, baseVersion: 1 }));
    expect(await portfolio.readItems.one(ada.member, item.id)).toMatchObject({ title: 'Salt', draft: { id: draft.id, title: 'Salt, again', baseVersion: 1 } });
    expect(await portfolio.readItems.newDrafts(ada.member)).toEqual([]);
    await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ title: 'Salt, again' }) });
    expect(await portfolio.readItems.one(ada.member, item.id)).toMatchObject({ title: 'Salt, again', draft: null });
    // A window that still types over it is told, and may keep what it has as a draft of its own.
    expect(await portfolio.saveDraft.run(ada.member, typing({}, { id: draft.id, itemId: item.id, revision: 1 }))).toBeInstanceOf(NotFoundProblem);
    expect(await kept(typing({}, { itemId: item.id }))).toMatchObject({ itemId: item.id, revision: 1 });
  });

  test('stays when the save met a conflict', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    await kept(typing({ title: 'Mine' }, { itemId: item.id, baseVersion: 1 }));
    await portfolio.updateItem.run(ada.member, { id: item.id, version: 9, draft: aDraft({ title: 'Other' }) });
    expect((await portfolio.readItems.one(ada.member, item.id))?.draft?.title).toBe('Mine');
  });

  test('is one, also when two windows begin it at once', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    const results = await Promise.all(['One', 'Two'].map((title) => portfolio.saveDraft.run(ada.member, typing({ title }, { itemId: item.id }))));
    expect(results.filter((result) => result instanceof StaleDraft)).toHaveLength(1);
  });

  test('goes with a deleted item', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    const draft = await kept(typing({}, { itemId: item.id }));
    await portfolio.deleteItem.run(ada.member, item.id);
    expect(await portfolio.readItems.draft(ada.member, draft.id)).toBeNull();
  });
});

test('another’s drafts and items look as if they were not there; the suspended and people without a profile may not', async () => {
  const stranger = await aCreator().save(db.database);
  const [draft, item] = [await kept(typing(), stranger), await anItem().of(stranger.id).save(db.database)];
  expect(await portfolio.saveDraft.run(ada.member, typing({}, { id: draft.id, revision: 1 }))).toBeInstanceOf(NotFoundProblem);
  expect(await portfolio.saveDraft.run(ada.member, typing({}, { itemId: item.id }))).toEqual(new NotFoundProblem());
  expect(await portfolio.saveDraft.run(ada.member, typing({}, { id: 'x' }))).toEqual(new NotFoundProblem());
  expect(await portfolio.discardDraft.run(ada.member, draft.id)).toEqual(new NotFoundProblem());
  expect(await portfolio.readItems.draft(ada.member, draft.id)).toBeNull();
  const suspended = await aCreator().suspendedUntil(new Date('2100-01-01')).save(db.database);
  expect(await portfolio.saveDraft.run(suspended.member, typing())).toBeInstanceOf(ForbiddenProblem);
});

test('applying another’s draft takes nothing from them', async () => {
  const stranger = await aCreator().save(db.database);
  const draft = await kept(typing(), stranger);
  await portfolio.createItem.run(ada.member, aDraft(), draft.id);
  expect(await portfolio.readItems.newDrafts(stranger.member)).toHaveLength(1);
});
