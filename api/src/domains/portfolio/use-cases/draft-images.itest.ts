import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { Problem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
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

const anOwnImage = async () => ({ imageId: (await anImage().of(ada.id).save(db.database)).id, alt: '' });

async function kept(save: ReturnType<typeof typing>) {
  const result = await portfolio.saveDraft.run(ada.member, save);
  if (!('savedAt' in result)) throw new Error(`Not kept: ${JSON.stringify(result)}`);
  return result;
}

async function isGone(imageId: string): Promise<boolean> {
  const rows = await db.database.query<{ gone: boolean }>('SELECT deleted_at IS NOT NULL AS gone FROM images WHERE id = $1', [imageId]);
  return rows[0]?.gone === true;
}

describe('an image of a discarded draft', () => {
  test('stays while a deleted item that shows it can be brought back, and no longer than that', async () => {
    const image = await anOwnImage();
    const item = await anItem().of(ada.id).showing(image.imageId).save(db.database);
    await portfolio.deleteItem.run(ada.member, item.id);
    await portfolio.discardDraft.run(ada.member, (await kept(typing({ images: [image] }))).id);
    expect(await isGone(image.imageId)).toBe(false);
    expect(await portfolio.restoreItem.run(ada.member, item.id)).toMatchObject({ images: [{ image: { id: image.imageId } }] });
    await portfolio.deleteItem.run(ada.member, item.id);
    const late = await kept(typing({ images: [image] }));
    db.clock.advance(30 * 86_400 + 1);
    await portfolio.discardDraft.run(ada.member, late.id);
    expect(await isGone(image.imageId)).toBe(true);
  });

  test('stays while a deleted item can be brought back whose revision showed it', async () => {
    const image = await anOwnImage();
    const item = await anItem().of(ada.id).save(db.database);
    await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ images: [image] }) });
    await portfolio.deleteItem.run(ada.member, item.id);
    await portfolio.discardDraft.run(ada.member, (await kept(typing({ images: [image] }))).id);
    expect(await isGone(image.imageId)).toBe(false);
    expect(await portfolio.restoreItem.run(ada.member, item.id)).toMatchObject({ hasPendingRevision: true, images: [{ image: { id: image.imageId } }] });
  });

  test('is never taken from an item that is just being saved with it', async () => {
    for (let round = 0; round < 8; round += 1) {
      const maker = await aCreator().save(db.database);
      const imageId = (await anImage().of(maker.id).save(db.database)).id;
      const images = [{ imageId, alt: '' }];
      const draft = await portfolio.saveDraft.run(maker.member, typing({ images }));
      if (!('savedAt' in draft)) throw new Error('Not kept');
      const [made] = await Promise.all([portfolio.createItem.run(maker.member, aDraft({ images })), portfolio.discardDraft.run(maker.member, draft.id)]);
      expect(await isGone(imageId)).toBe(made instanceof Problem);
    }
  });
});

test('a draft that is being saved while the form is sent keeps nobody waiting in a circle', async () => {
  for (let round = 0; round < 8; round += 1) {
    const maker = await aCreator().save(db.database);
    const images = [];
    for (let count = 0; count < 5; count += 1) images.push({ imageId: (await anImage().of(maker.id).save(db.database)).id, alt: '' });
    const draft = await portfolio.saveDraft.run(maker.member, typing({ images }));
    if (!('savedAt' in draft)) throw new Error('Not kept');
    const again = typing({ title: 'Night', images }, { id: draft.id, revision: 1 });
    await Promise.all([portfolio.saveDraft.run(maker.member, again), portfolio.createItem.run(maker.member, aDraft({ images }), draft.id)]);
    const item = await anItem().of(maker.id).save(db.database);
    const over = await portfolio.saveDraft.run(maker.member, typing({ images }, { itemId: item.id }));
    if (!('savedAt' in over)) throw new Error('Not kept');
    const typed = typing({ title: 'Day', images }, { id: over.id, revision: 1 });
    await Promise.all([portfolio.saveDraft.run(maker.member, typed), portfolio.updateItem.run(maker.member, { id: item.id, version: 1, draft: aDraft({ images }) })]);
    expect(await portfolio.readItems.newDrafts(maker.member)).toEqual([]);
  }
});
