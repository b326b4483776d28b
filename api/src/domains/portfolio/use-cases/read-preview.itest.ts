import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
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
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const typed = (title: string, itemId: string | null) => ({
  ...{ id: null, itemId, baseVersion: null, revision: null },
  item: { content: { title, description: '', category: null, tags: [], projectUrl: null, images: [] }, visibility: 'PUBLIC' as const, featured: false },
});

const signatureOf = (path: string) => new URL(path, 'http://x').searchParams.get('preview') ?? '';

test('shows what was last typed: the draft, else the revision that waits, else what stands; pictures open for the holder', async () => {
  const image = await anImage().of(ada.id).save(db.database);
  const item = await anItem().of(ada.id).hidden().titled('Stands').showing(image.id).save(db.database);
  const path = (await portfolio.readItems.one(ada.member, item.id))?.previewPath ?? '';
  expect(path.startsWith(`/portfolio/${ada.username}/${item.slug}?preview=`)).toBe(true);
  const read = () => portfolio.readPreview.run(ada.username, item.slug, signatureOf(path));
  const shown = await read();
  expect(shown).toMatchObject({ title: 'Stands' });
  expect(shown?.images[0]?.webp[0]?.url).toContain('?p=');
  await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ title: 'Waits' }, 'PRIVATE') });
  expect(await read()).toMatchObject({ title: 'Waits' });
  await portfolio.saveDraft.run(ada.member, typed('Typed', item.id));
  expect(await read()).toMatchObject({ title: 'Typed', category: 'OTHER' });
});

test('a draft of a new item has a preview of its own, also without a title', async () => {
  const draft = await portfolio.saveDraft.run(ada.member, typed('', null));
  if (!('savedAt' in draft)) throw new Error('Not kept');
  expect(await portfolio.readPreview.run(ada.username, draft.id, signatureOf(draft.previewPath))).toMatchObject({ title: 'Untitled', slug: draft.id });
});

test('nothing is shown for a signature that is wrong, of another item, under another name, or old', async () => {
  const [item, other] = [await anItem().of(ada.id).hidden().save(db.database), await anItem().of(ada.id).hidden().save(db.database)];
  const stranger = await aCreator().save(db.database);
  const signature = signatureOf((await portfolio.readItems.one(ada.member, item.id))?.previewPath ?? '');
  expect(await portfolio.readPreview.run(ada.username, item.slug, signature)).not.toBeNull();
  for (const [username, slug, given] of [
    [ada.username, other.slug, signature],
    [stranger.username, item.slug, signature],
    [ada.username, item.slug, ''],
    [ada.username, item.slug, `${signature}x`],
    [ada.username, item.id, signature],
    [ada.username, 'nothing', signature],
  ] as const) {
    expect(await portfolio.readPreview.run(username, slug, given)).toBeNull();
  }
  db.clock.advance(2 * 3_600 + 1);
  expect(await portfolio.readPreview.run(ada.username, item.slug, signature)).toBeNull();
});

test.each(['javascript:alert(1)', 'https://ada:secret@example.com/', 'http://example.com', 'https:/'])('%s is no link of a preview', async (projectUrl) => {
  const draft = await portfolio.saveDraft.run(ada.member, typing({ projectUrl, title: projectUrl }));
  if (!('savedAt' in draft)) throw new Error('Not kept');
  expect(draft.projectUrl).toBe(projectUrl);
  expect(await portfolio.readPreview.run(ada.username, draft.id, signatureOf(draft.previewPath))).toMatchObject({ projectUrl: null });
});

test('what a moderator has removed has no preview, though a draft over it is left', async () => {
  const item = await anItem().of(ada.id).save(db.database);
  await portfolio.saveDraft.run(ada.member, typing({ title: 'Again' }, { itemId: item.id }));
  const signature = signatureOf((await portfolio.readItems.one(ada.member, item.id))?.previewPath ?? '');
  await db.database.execute(`UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`, [item.id]);
  expect(await portfolio.readPreview.run(ada.username, item.slug, signature)).toBeNull();
});

test('a deleted item has no preview', async () => {
  const item = await anItem().of(ada.id).save(db.database);
  const signature = signatureOf((await portfolio.readItems.one(ada.member, item.id))?.previewPath ?? '');
  await portfolio.deleteItem.run(ada.member, item.id);
  expect(await portfolio.readPreview.run(ada.username, item.slug, signature)).toBeNull();
});
