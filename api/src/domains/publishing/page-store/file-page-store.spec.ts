import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FilePageStore } from './file-page-store.js';

let root: string;
let store: FilePageStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pages-'));
  store = new FilePageStore(root);
});

afterEach(() => rm(root, { recursive: true }));

describe('the page store on files', () => {
  it.each(['/', '/portfolio/ada', '/sitemap.xml', '/sitemap/3.xml'])('gives back what %s holds', async (path) => {
    await store.putPage(path, 'hello');
    const page = await store.read(path);
    expect(page).toMatchObject({ state: 'LIVE', body: Buffer.from('hello') });
  });

  it('holds nothing at first', async () => {
    expect(await store.read('/portfolio/ada')).toBeNull();
  });

  it('keeps the page of a creator beside those of the items below it', async () => {
    await store.putPage('/portfolio/ada', 'profile');
    await store.putPage('/portfolio/ada/tide', 'item');
    expect(await store.read('/portfolio/ada')).toMatchObject({ body: Buffer.from('profile') });
    expect(await store.read('/portfolio/ada/tide')).toMatchObject({ body: Buffer.from('item') });
  });

  it('replaces a page by a tombstone, a tombstone by a page, a page by a redirect', async () => {
    await store.putPage('/portfolio/ada', 'one');
    await store.putTombstone('/portfolio/ada', 'gone');
    expect(await store.read('/portfolio/ada')).toEqual({ state: 'GONE', body: Buffer.from('gone') });
    await store.putPage('/portfolio/ada', 'two');
    expect(await store.read('/portfolio/ada')).toMatchObject({ state: 'LIVE', body: Buffer.from('two') });
    await store.putRedirect('/portfolio/ada', '/portfolio/ada-b');
    expect(await store.read('/portfolio/ada')).toEqual({ state: 'REDIRECT', location: '/portfolio/ada-b' });
    expect(await readdir(join(root, 'portfolio/ada'))).toEqual(['redirect']);
  });

  it('names folders as static servers look for them, whatever the script', async () => {
    await store.putPage('/personalities/tag/%E7%BF%BB%E8%AF%91', 'page');
    expect(await readdir(join(root, 'personalities/tag'))).toEqual(['翻译']);
    expect(await store.read('/personalities/tag/%E7%BF%BB%E8%AF%91')).toMatchObject({ state: 'LIVE' });
    const longest = encodeURIComponent('𠀋'.repeat(60));
    await store.putTombstone(`/personalities/tag/${longest}`, 'gone');
    expect(await store.read(`/personalities/tag/${longest}`)).toMatchObject({ state: 'GONE' });
  });

  it('changes the etag with the content', async () => {
    await store.putPage('/', 'one');
    const first = await store.read('/');
    await store.putPage('/', 'three');
    const second = await store.read('/');
    expect(first).not.toEqual(second);
  });
});
