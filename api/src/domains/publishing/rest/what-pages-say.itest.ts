import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { XmlDocument } from 'libxml2-wasm';
import { DataSource } from 'typeorm';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { Clock } from '../../../platform/clock/clock.js';
import { NoteActivity } from '../../activity/use-cases/note-activity.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { IndexListings } from '../../marketplace/index.js';
import { anImage } from '../../media/testing/an-image.js';
import { aPersonality } from '../../personalities/testing/a-personality.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { aJob, aReview } from '../../reviews/testing/a-review.js';
import { FEED, FeedPages } from '../store/feed-pages.js';
import { PublishPages } from '../use-cases/publish-pages.js';

/** Text that tries to get out of wherever it is put. */
const hostile = '</script><script>alert(1)</script><!--';
const profile = '/portfolio/sly';
const item = `${profile}/exit`;
const market = '/community/marketplace';
const published = [
  ...['/', market, `${market}/image`, `${market}/audio`, '/community', '/feed.xml'],
  ...[profile, item, `${profile}/hum`, '/portfolio/calm-1', '/portfolio/calm-1/work', '/portfolio/calm-2', '/portfolio/calm-2/work'],
  ...['/personalities', '/personalities/sly-reader', '/personalities/category/life'],
];

let app: TestApp;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'guildhall-said-'));
  app = await startTestApp({ PAGE_STORE: `file://${pages}`, FLOOD_LIMIT_SCALE: '1000' });
  await aSlyCreator();
  for (const nth of [1, 2]) {
    const creator = await aCreator().called(`calm-${nth}`).save(app.database);
    await anItem().of(creator.id).titled(`Work ${nth}`).at('work').save(app.database);
    await app.app.get(IndexListings).run([creator.id]);
  }
  await app.app.get(PublishPages).run(published);
});

afterAll(async () => {
  await app.close();
  await rm(pages, { recursive: true, force: true });
});

/** Somebody whose every text is hostile: name, words, skills, work, pictures, tags, review, personality. */
async function aSlyCreator(): Promise<void> {
  const { database } = app;
  const creator = await aCreator().called('sly').saying(hostile).skilledIn(hostile).save(database);
  await database.execute('UPDATE creators SET display_name = $2 WHERE id = $1', [creator.id, hostile]);
  const image = await anImage().of(creator.id).inUse().save(database);
  const made = await anItem().of(creator.id).titled(hostile).at('exit').showing(image.id).save(database);
  await anItem().of(creator.id).titled('Hum').at('hum').filedUnder('AUDIO').save(database);
  await database.execute('UPDATE portfolio_items SET description = $2, tags = $3 WHERE id = $1', [made.id, hostile, [hostile]]);
  await database.execute('UPDATE portfolio_item_images SET alt = $2 WHERE item_id = $1', [made.id, hostile]);
  const job = await aJob().to(creator).save(database);
  await aReview().of(job).giving(5, hostile).openSince(new Date()).save(database);
  await database.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 5, 1)', [creator.id]);
  await aPersonality('sly-reader', { name: hostile, description: hostile, tags: [hostile] }).save({ database, clock: app.app.get(Clock) });
  await app.app.get(NoteActivity).item(made.id);
  await app.app.get(IndexListings).run([creator.id]);
}

const get = (url: string) => app.rest({ method: 'GET', url, headers: { accept: 'text/html' } });
const read = async (url: string): Promise<string> => (await get(url)).body;

type Node = Record<string, unknown> & { readonly '@type': string };

/** The nodes that a page says to machines. */
async function nodesOf(url: string): Promise<Node[]> {
  const scripts = [...(await read(url)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
  expect(scripts).toHaveLength(1);
  const data = JSON.parse(scripts[0]?.[1] ?? '') as { '@context': string; '@graph': Node[] };
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
}

/** Every object of structured data, however deep. */
function everyNode(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(everyNode);
  if (typeof value !== 'object' || value === null) return [];
  return [...('@type' in value ? [value as Node] : []), ...Object.values(value).flatMap(everyNode)];
}

const htmlPages = [...published.filter((url) => url !== '/feed.xml'), `${market}?search=tide%20tabels`, `${market}?search=qqxyzzy`, `${profile}/contact`, '/portfolio/nobody'];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }] },
});

describe('every kind of page, with hostile text in every field', () => {
  it.each(htmlPages)('%s is valid HTML, and no text has become a script', async (url) => {
    const text = await read(url);
    const { results } = await validator.validateString(text);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
    const outsideOfValues = text.replaceAll(/="[^"]*"/gu, '');
    expect(outsideOfValues).not.toContain('<script>');
    expect(outsideOfValues).not.toContain('<!--');
    expect(text).toMatch(/<\/body><\/html>\s*$/u);
  });
});

describe('structured data', () => {
  it('says of a profile who it is and what they made, as the text that they wrote', async () => {
    const [page, crumbs] = await nodesOf(profile);
    expect(page).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: hostile, alternateName: 'sly', description: hostile, knowsAbout: [hostile] },
      primaryImageOfPage: { '@type': 'ImageObject' },
    });
    expect(page?.['hasPart']).toEqual(expect.arrayContaining([{ '@type': 'CreativeWork', name: hostile, url: `http://localhost:4000${item}` }]));
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Creators' }, { name: hostile, item: `http://localhost:4000${profile}` }] });
  });

  it('says of a work what it is, by whom, and the way to it', async () => {
    const [work, crumbs] = await nodesOf(item);
    expect(work).toMatchObject({
      '@type': 'CreativeWork',
      name: hostile,
      description: hostile,
      keywords: [hostile],
      genre: 'Image',
      creator: { '@type': 'Person', name: hostile, url: `http://localhost:4000${profile}` },
      image: [{ '@type': 'ImageObject', description: hostile }],
    });
    expect(Date.parse(String(work?.['datePublished']))).not.toBeNaN();
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2, name: hostile }, { position: 3, name: hostile }] });
  });

  it.each([
    ['/', ['Organization', 'WebSite']],
    [market, ['CollectionPage']],
    [`${market}/image`, ['CollectionPage', 'BreadcrumbList']],
    ['/community', ['CollectionPage']],
    ['/personalities', ['CollectionPage']],
  ])('of %s is %j', async (url, types) => {
    expect((await nodesOf(url)).map((node) => node['@type'])).toEqual(types);
  });

  it.each(published.filter((url) => url !== '/feed.xml'))('of %s counts its lists and names pages that there are', async (url) => {
    const nodes = everyNode(await nodesOf(url));
    for (const list of nodes.filter((node) => ['ItemList', 'BreadcrumbList'].includes(node['@type']))) {
      const steps = list['itemListElement'] as Node[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      expect(list['numberOfItems'] ?? steps.length).toBe(steps.length);
    }
    // Storage holds no file for the pictures of this test.
    const pages = nodes.filter((node) => node['@type'] !== 'ImageObject').flatMap(({ url: page, item: step }) => [page, step]);
    const addresses = pages.filter((address) => typeof address === 'string');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of new Set(addresses)) {
      expect(address).toMatch(/^http:\/\/localhost:4000\//u);
      expect([address, (await get(new URL(address).pathname)).status]).toEqual([address, 200]);
    }
  });

  it('of the lists is an ItemList of the creators on it', async () => {
    const [page] = await nodesOf(market);
    expect(page).toMatchObject({ mainEntity: { '@type': 'ItemList', numberOfItems: 3 } });
    expect(everyNode(page).map(({ name }) => name)).toEqual(expect.arrayContaining([hostile, 'The calm-1', 'The calm-2']));
  });
});

describe('search engines', () => {
  const noindex = '<meta name="robots" content="noindex, follow"';

  it.each([
    ['a category of one creator', `${market}/audio`],
    ['a query', `${market}?search=work`],
    ['a query that finds nobody', `${market}?search=qqxyzzy`],
    ['a choice', `${market}?category=IMAGE&availability=AVAILABLE`],
    ['a category of which something is asked', `${market}/image?search=work`],
    ['a form', `${profile}/contact`],
    ['a page that is not there', '/portfolio/nobody'],
  ])('are asked to pass by %s', async (_, url) => {
    expect(await read(url)).toContain(noindex);
  });

  it.each([market, `${market}/image`, profile, item, '/', '/community'])('may list %s', async (url) => {
    expect(await read(url)).not.toContain('noindex');
  });

  it('find no thin page in the register of the sitemap, and a category once there are three', async () => {
    const listed = async (path: string): Promise<boolean | undefined> => (await app.database.query<{ indexable: boolean }>('SELECT indexable FROM pages WHERE path = $1', [path]))[0]?.indexable;
    expect([await listed(`${market}/audio`), await listed(`${market}/image`)]).toEqual([false, true]);
    await app.database.execute(`UPDATE portfolio_items SET category = 'AUDIO' WHERE slug = 'work'`);
    const calm = await app.database.query<{ id: string }>(`SELECT id FROM creators WHERE username LIKE 'calm-%'`);
    await app.app.get(IndexListings).run(calm.map(({ id }) => id));
    await app.app.get(PublishPages).run([`${market}/audio`, `${market}/image`]);
    expect([await listed(`${market}/audio`), await listed(`${market}/image`)]).toEqual([true, false]);
    expect(await read(`${market}/audio`)).not.toContain('noindex');
  });
});

describe('the feed', () => {
  it('is one statement that reads no growing table from end to end, and says what it is', async () => {
    const source = app.app.get(DataSource);
    await expectQueries(source, 1, () => app.app.get(FeedPages).newest(app.database));
    expect(await sequentialScans(source, FEED, [50])).toEqual([]);
    expect((await get('/feed.xml')).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  });

  it('is well-formed, and has every public work with its author, its page and its days', async () => {
    const feed = XmlDocument.fromString(await read('/feed.xml'));
    const namespaces = { a: 'http://www.w3.org/2005/Atom' };
    const all = (path: string): string[] => feed.find(path, namespaces).map((node) => node.content);
    expect(all('/a:feed/a:entry/a:title').toSorted()).toEqual([hostile, 'Hum', 'Work 1', 'Work 2'].toSorted());
    expect(all('/a:feed/a:entry/a:link[@rel="alternate"]/@href')).toEqual(expect.arrayContaining([`http://localhost:4000${item}`]));
    expect(all('/a:feed/a:entry/a:author/a:name')).toHaveLength(4);
    expect(all('/a:feed/a:entry/a:author/a:uri')).toContain(`http://localhost:4000${profile}`);
    expect(new Set(all('/a:feed/a:entry/a:id')).size).toBe(4);
    const updated = all('/a:feed/a:entry/a:updated');
    for (const moment of [...updated, ...all('/a:feed/a:entry/a:published')]) expect(new Date(moment).toISOString()).toBe(moment);
    expect(all('/a:feed/a:updated')).toEqual([updated.toSorted().at(-1)]);
    feed.dispose();
  });
});
