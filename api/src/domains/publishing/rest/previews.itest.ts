import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { PublishPages } from '../use-cases/publish-pages.js';

let app: TestApp;
let pages: string;
let ada: SavedCreator;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'guildhall-previews-'));
  app = await startTestApp({ PAGE_STORE: `file://${pages}`, FLOOD_LIMIT_SCALE: '1000' });
});
beforeEach(async () => {
  ada = await aCreator().save(app.database);
});
afterAll(async () => {
  await app.close();
  await rm(pages, { recursive: true, force: true });
});

const get = (url: string) => app.rest({ method: 'GET', url, headers: { accept: 'text/html' } });

async function ask(document: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { data, errors } = await app.graphql(document, variables, await app.signIn(ada.id));
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
}

const previewOf = async (id: string): Promise<string> => String((await ask('query ($id: ID!) { myPortfolioItem(id: $id) { previewPath } }', { id }))['previewPath']);

const SAVE = 'mutation ($input: SaveItemDraftInput!) { saveItemDraft(input: $input) { ... on ItemDraft { id previewPath } } }';
const typed = { title: '', description: '', tags: [], visibility: 'PRIVATE', images: [] as unknown[] };

describe('the preview of an item', () => {
  it('is the page as everybody would see it, kept by nobody and found by no search engine', async () => {
    const image = await anImage().of(ada.id).inUse().save(app.database);
    const item = await anItem().of(ada.id).hidden().titled('Salt <garden>').showing(image.id).save(app.database);
    const path = await previewOf(item.id);
    expect((await get(`/portfolio/${ada.username}/${item.slug}`)).status).toBe(404);
    const answer = await get(path);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control'], answer.headers['etag']]).toEqual([200, 'text/html; charset=utf-8', 'no-store', undefined]);
    expect(answer.body).toContain('Salt &lt;garden&gt;');
    expect(answer.body).toMatch(/<meta name="robots" content="noindex/);
    expect(answer.body).toContain('class="preview-notice"');
    expect(answer.body).toMatch(/srcset="[^"]+\?p=/);
    expect(answer.body).not.toContain('rel="canonical"');
  });

  it('shows what is being typed, and leaves the public page as it is', async () => {
    const item = await anItem().of(ada.id).titled('Stands').save(app.database);
    const page = `/portfolio/${ada.username}/${item.slug}`;
    await app.app.get(PublishPages).run([page]);
    await ask(SAVE, { input: { ...typed, itemId: item.id, title: 'Typed', projectUrl: 'javascript:alert(1)' } });
    const answer = await get(await previewOf(item.id));
    expect([answer.status, answer.body.includes('Typed'), answer.body.includes('javascript:')]).toEqual([200, true, false]);
    const open = await get(page);
    expect([open.status, open.body.includes('Stands'), open.body.includes('preview-notice'), open.headers['cache-control']]).toEqual([200, true, false, 'no-cache']);
  });

  it.each([
    ['no signature', () => ''],
    ['a changed one', (signature: string) => `${signature}x`],
    ['one with another end', (signature: string) => signature.replace(/^[^.]+/, 'zzzzzz')],
    ['nonsense', () => '%00%ff'],
    ['a long one', () => 'x'.repeat(5_000)],
  ])('answers 404 to %s, also where the page is public', async (_, change) => {
    const item = await anItem().of(ada.id).save(app.database);
    const page = `/portfolio/${ada.username}/${item.slug}`;
    await app.app.get(PublishPages).run([page]);
    const signature = new URL(await previewOf(item.id), 'http://x').searchParams.get('preview') ?? '';
    expect((await get(`${page}?preview=${change(signature)}`)).status).toBe(404);
  });

  it('answers 404 to the signature of another item, under another name, and on other pages', async () => {
    const [item, other] = [await anItem().of(ada.id).save(app.database), await anItem().of(ada.id).save(app.database)];
    const stranger = await aCreator().save(app.database);
    const search = new URL(await previewOf(item.id), 'http://x').search;
    for (const path of [`/portfolio/${ada.username}/${other.slug}`, `/portfolio/${stranger.username}/${item.slug}`, `/portfolio/${ada.username}/${item.id}`, `/portfolio/${ada.username}`, '/']) {
      expect([path, (await get(path + search)).status]).toEqual([path, 404]);
    }
  });

  it.each([
    ['deleted', `UPDATE portfolio_items SET deleted_at = now() WHERE creator_id = $1`],
    ['removed by a moderator', `UPDATE portfolio_items SET status = 'REMOVED' WHERE creator_id = $1`],
    ['of somebody suspended', `UPDATE users SET suspended_until = now() + interval '1 hour' WHERE id = $1`],
    ['of somebody banned', `UPDATE users SET banned_at = now() WHERE id = $1`],
  ])('answers 404 once the item is %s', async (_, sql) => {
    const path = await previewOf((await anItem().of(ada.id).save(app.database)).id);
    expect((await get(path)).status).toBe(200);
    await app.database.execute(sql, [ada.id]);
    expect((await get(path)).status).toBe(404);
  });
});

it('the draft of a new item has a preview until it is discarded', async () => {
  const { id, previewPath } = await ask(SAVE, { input: { ...typed, title: 'Not yet' } });
  const answer = await get(String(previewPath));
  expect([answer.status, answer.headers['cache-control'], answer.body.includes('Not yet')]).toEqual([200, 'no-store', true]);
  expect((await get(`/portfolio/${ada.username}/${String(id)}`)).status).toBe(404);
  await ask('mutation ($id: ID!) { discardItemDraft(id: $id) { __typename } }', { id });
  expect((await get(String(previewPath))).status).toBe(404);
});

it('a page that was gone is there again, at its address, when its item is brought back', async () => {
  const item = await anItem().of(ada.id).titled('Back').save(app.database);
  const page = `/portfolio/${ada.username}/${item.slug}`;
  const publish = app.app.get(PublishPages);
  await publish.run([page]);
  await ask('mutation ($id: ID!) { deletePortfolioItem(id: $id) { __typename } }', { id: item.id });
  await publish.run([page]);
  expect((await get(page)).status).toBe(410);
  await ask('mutation ($id: ID!) { restorePortfolioItem(id: $id) { __typename } }', { id: item.id });
  await publish.run([page]);
  const back = await get(page);
  expect([back.status, back.body.includes('Back')]).toEqual([200, true]);
});
