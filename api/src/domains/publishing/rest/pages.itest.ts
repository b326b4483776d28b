import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { IndexListings } from '../../marketplace/index.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { PublishPages } from '../use-cases/publish-pages.js';

let app: TestApp;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'guildhall-served-'));
  app = await startTestApp({ PAGE_STORE: `file://${pages}`, FLOOD_LIMIT_SCALE: '1000' });
  for (let index = 0; index < 26; index += 1) {
    const creator = await aCreator().called(`served-${index}`).joinedOn(new Date(Date.UTC(2026, 0, 1, 0, index))).save(app.database);
    await anItem().of(creator.id).titled('Tide tables').at('tide-tables').save(app.database);
    await app.app.get(IndexListings).run([creator.id]);
  }
  await app.app.get(PublishPages).run(['/', '/community/marketplace', '/community/marketplace/image', '/portfolio/served-1', '/portfolio/served-1/tide-tables', '/robots.txt']);
});

afterAll(async () => {
  await app.close();
  await rm(pages, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.rest({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

describe('serving pages', () => {
  it('answers with an etag, and with 304 to whoever has it', async () => {
    const first = await get('/portfolio/served-1');
    expect([first.status, first.headers['content-type'], first.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    expect((await get('/portfolio/served-1', { 'if-none-match': String(first.headers['etag']) })).status).toBe(304);
  });

  it('compresses for those who can read it; the tag then says that the content is the same, not the bytes', async () => {
    const plain = await get('/portfolio/served-1');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const packed = await get('/portfolio/served-1', { 'accept-encoding': 'gzip, br' });
    const { vary, etag, 'content-encoding': encoding } = packed.headers;
    expect([vary, encoding, etag]).toEqual(['accept-encoding', 'br', `W/${String(plain.headers['etag'])}`]);
    expect((await get('/portfolio/served-1', { 'accept-encoding': 'br', 'if-none-match': String(packed.headers['etag']) })).status).toBe(304);
  });

  it('does not vary by who asks', async () => {
    const [one, other] = [await get('/portfolio/served-1'), await get('/portfolio/served-1', { cookie: 'session=x; signed_in=1' })];
    expect(other.body).toBe(one.body);
  });

  it.each([
    ['/portfolio/served-1/', 301, '/portfolio/served-1'],
    ['/robots.txt', 200, undefined],
    ['/portfolio/nobody', 404, undefined],
    ['/nothing/here', 404, undefined],
    ['/portfolio/..%2f..%2fetc', 404, undefined],
    ['/%00', 404, undefined],
    ['/index.html', 404, undefined],
    ['/portfolio/served-1/gone.html', 404, undefined],
    ['/portfolio/served-1?utm_source=x', 200, undefined],
    ['/personalities/tag/C++', 301, '/personalities/tag/c-plus-plus'],
    ['/personalities/tag/%e5%9b%b2%e7%a2%81', 301, '/personalities/tag/%E5%9B%B2%E7%A2%81'],
    ['/personalities/tag/%E5%9B%B2%E7%A2%81', 404, undefined],
    ['/personalities/tag/..%2f..%2f..', 404, undefined],
    ['/personalities/tag/%ff', 400, undefined],
  ])('%s answers %i', async (url, status, location) => {
    const answer = await get(url);
    expect([answer.status, answer.headers['location']]).toEqual([status, location]);
  });

  it('answers 410 with a page once an item is gone', async () => {
    await app.database.execute(`UPDATE portfolio_items SET deleted_at = now() WHERE slug = 'tide-tables' AND creator_id = (SELECT id FROM creators WHERE username = 'served-1')`);
    const [creator] = await app.database.query<{ id: string }>(`SELECT id FROM creators WHERE username = 'served-1'`);
    await app.app.get(IndexListings).run([creator!.id]);
    await app.app.get(PublishPages).run(['/portfolio/served-1/tide-tables']);
    const answer = await get('/portfolio/served-1/tide-tables');
    expect([answer.status, answer.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
  });

  it('renders the next page of a list on demand, without gap or double', async () => {
    const first = await get('/api/pages?path=/community/marketplace');
    const cursor = String(first.json()['nextCursor']);
    const names = (body: string) => [...body.matchAll(/href="\/portfolio\/(served-\d+)"/g)].map((match) => match[1]);
    const one = new Set(names((await get('/community/marketplace')).body));
    const two = new Set(names((await get(`/community/marketplace?after=${cursor}`)).body));
    expect([one.size, two.size]).toEqual([24, 1]);
    expect([...one].filter((name) => two.has(name))).toEqual([]);
  });

  it.each(['x', encodeCursor('creators:x', ['x', 'y']), encodeCursor('personalities', ['ash'])])(
    'a made-up cursor is a page that says so (%s)',
    async (cursor) => {
      const answer = await get(`/community/marketplace?after=${cursor}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    },
  );

  it.each([
    '?category=VIDEO&category=NOTHING&skills=Prompting&availability=AVAILABLE&minRating=x&sort=SIDEWAYS',
    '?search=tide%20tabels&sort=RATING&utm_source=x',
    '?skills=&minRating=99&search=%00',
    `?${'skills=x&'.repeat(200)}`,
  ])('a query of the marketplace is a page, whatever is in it: %s', async (query) => {
    for (const path of ['/community/marketplace', '/community/marketplace/image']) {
      const answer = await get(path + query);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    }
  });

  it('a search of 10 kB is refused in words', async () => {
    const answer = await get(`/community/marketplace?search=${'x'.repeat(10_000)}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
  });

  it('answers the page of a category, and none of what is no category', async () => {
    expect((await get('/community/marketplace/image')).body).toContain('served-2');
    const { query, total, indexable } = (await get('/api/pages?path=/community/marketplace/image')).json();
    expect({ query, total, indexable }).toMatchObject({ query: { categories: ['IMAGE'], sort: 'POPULAR' }, total: { count: 25, capped: false }, indexable: true });
    expect((await get('/api/pages?path=/community/marketplace/image%3Fsearch=tide')).json()).toMatchObject({ indexable: false, query: { search: 'tide' } });
    expect((await get('/community/marketplace/nothing')).status).toBe(404);
  });

  it('gives the model of a page to astro dev', async () => {
    const answer = await get('/api/pages?path=/portfolio/served-2');
    expect(answer.json()).toMatchObject({ kind: 'profile', path: '/portfolio/served-2', indexable: true });
    expect((await get('/api/pages?path=/portfolio/nobody', { accept: 'application/json' })).status).toBe(404);
  });
});
