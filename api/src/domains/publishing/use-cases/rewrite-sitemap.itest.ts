import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestContext, type TestContext } from '../../../../test/test-worker.js';
import { schemaBreaches } from '../../../../test/xml-schema.js';
import { CliModule } from '../../../cli.module.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { PageStore } from '../page-store/page-store.js';
import { PublishPages } from './publish-pages.js';
import { RewriteSitemap } from './rewrite-sitemap.js';

/** One more than a sitemap may list, so an index is not a nicety. */
const CREATORS = 50_001;

let context: TestContext;
let publish: PublishPages;

beforeAll(async () => {
  context = await startTestContext({ imports: [CliModule] });
  publish = context.module.get(PublishPages);
  // What the register holds once so many profiles stand in the store; every 1,000th has a name of another script.
  await context.database.execute(
    `INSERT INTO pages (path, state, content_hash, model_hash, indexable, modified_at, rendered_at)
     SELECT '/portfolio/' || CASE WHEN n % 1000 = 0 THEN '%E5%A4%9C&' ELSE 'creator-' END || n, 'LIVE', 'x', 'x', true,
            timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute', now() FROM generate_series(1, $1::int) AS n`,
    [CREATORS],
  );
  await context.database.execute('INSERT INTO sitemap_dirty (shard) SELECT DISTINCT (ordinal / 1000)::int FROM pages');
});

afterAll(() => context.close());

async function rewrite(): Promise<void> {
  const sitemap = context.module.get(RewriteSitemap);
  while ((await sitemap.run()) > 0);
}

async function read(path: string): Promise<string> {
  const stored = await context.module.get(PageStore).read(path);
  return stored?.state === 'LIVE' ? stored.body.toString('utf8') : (stored?.state ?? 'nothing');
}

interface Entry {
  readonly path: string;
  readonly lastmod: string;
}

function entriesOf(text: string): Entry[] {
  const found = text.matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/gu);
  return [...found].map(([, loc = '', lastmod = '']) => ({ path: loc.replaceAll('&amp;', '&').replace('http://localhost:4000', ''), lastmod }));
}

const index = async (): Promise<Entry[]> => entriesOf(await read('/sitemap.xml'));

describe('the sitemap', () => {
  it('of 50,001 creators is a valid index of valid lists that name each page once, with its true lastmod', async () => {
    await rewrite();
    expect(schemaBreaches('siteindex', await read('/sitemap.xml'))).toEqual([]);
    const shards = await index();
    expect(shards.length).toBeGreaterThan(50);
    const entries: Entry[] = [];
    for (const { path, lastmod } of shards) {
      const text = await read(path);
      expect([path, schemaBreaches('sitemap', text)]).toEqual([path, []]);
      const listed = entriesOf(text);
      expect(listed.map((entry) => entry.lastmod).toSorted().at(-1)).toBe(lastmod);
      entries.push(...listed);
    }
    const wanted = await context.database.query<{ path: string; at: Date }>(`SELECT path, modified_at AS at FROM pages WHERE state = 'LIVE' AND indexable`);
    expect(entries).toHaveLength(CREATORS);
    expect(new Map(entries.map(({ path, lastmod }) => [path, lastmod]))).toEqual(new Map(wanted.map(({ path, at }) => [path, at.toISOString()])));
  }, 60_000);

  it('keeps every lastmod when another build of the site draws every page anew, and moves the one that was edited', async () => {
    const [still, edited] = await Promise.all(
      ['rebuilt-still', 'rebuilt-edited'].map(async (username) => {
        const creator = await aCreator().called(username).save(context.database);
        const item = await anItem().of(creator.id).titled('Salt garden').at('salt-garden').save(context.database);
        return { item, page: `/portfolio/${username}/salt-garden` };
      }),
    );
    const pages = [still!.page, edited!.page];
    await publish.run(pages);
    // As another build had written them, a while ago.
    await context.database.execute(`UPDATE pages SET content_hash = 'another build', modified_at = '2026-01-01' WHERE path = ANY($1)`, [pages]);
    await context.database.execute(`UPDATE portfolio_items SET description = 'Evaporation ponds' WHERE id = $1`, [edited!.item.id]);
    await rewrite();
    expect(await publish.run(pages)).toEqual({ pages: 2, written: 2 });
    await rewrite();
    const all = (await Promise.all((await index()).map(({ path }) => read(path)))).flatMap(entriesOf);
    expect(all.find(({ path }) => path === still!.page)?.lastmod).toBe('2026-01-01T00:00:00.000Z');
    expect(Date.parse(all.find(({ path }) => path === edited!.page)?.lastmod ?? '')).toBeGreaterThan(Date.parse('2026-01-02'));
  }, 60_000);
});
