import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProfilePage } from '@guildhall/contracts';
import { startTestContext, type TestContext } from '../../../../test/test-worker.js';
import { CliModule } from '../../../cli.module.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
import { IndexListings } from '../../marketplace/index.js';
import { SavePersonality } from '../../personalities/index.js';
import { aPersonality } from '../../personalities/testing/a-personality.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { PageStore } from '../page-store/page-store.js';
import { CreatorPages } from '../store/creator-pages.js';
import { PageLoader } from '../store/page-loader.js';
import { PublishPages } from './publish-pages.js';
import { RewriteSitemap } from './rewrite-sitemap.js';

let context: TestContext;
let publish: PublishPages;
let store: PageStore;

beforeAll(async () => {
  context = await startTestContext({ imports: [CliModule] });
  publish = context.module.get(PublishPages);
  store = context.module.get(PageStore);
});

afterAll(() => context.close());

/** A creator with one public item that shows one image. */
async function aStall(username: string, title = 'Salt garden') {
  const { database } = context;
  const creator = await aCreator().called(username).save(database);
  const image = await anImage().of(creator.id).inUse().save(database);
  const item = await anItem().of(creator.id).titled(title).at('salt-garden').showing(image.id).save(database);
  await context.module.get(IndexListings).run([creator.id]);
  return { creator, item, profile: `/portfolio/${username}`, page: `/portfolio/${username}/salt-garden` };
}

async function renameTo(creatorId: string, username: string): Promise<void> {
  await context.database.execute('INSERT INTO creator_usernames (username, creator_id, taken_at) VALUES ($2, $1, now()) ON CONFLICT DO NOTHING', [creatorId, username]);
  await context.database.execute('UPDATE creators SET username = $2 WHERE id = $1', [creatorId, username]);
}

/** What the handler does with an event of a creator. */
async function publishTouched(creatorId: string): Promise<void> {
  await publish.run(await context.module.get(CreatorPages).pathsOf(context.database, [creatorId]));
}

async function html(path: string): Promise<string> {
  const stored = await store.read(path);
  return stored?.state === 'LIVE' ? stored.body.toString('utf8') : (stored?.state ?? 'nothing');
}

describe('publishing pages', () => {
  it('writes what is public: the texts, the pictures, the structured data', async () => {
    const { profile, page } = await aStall('wall-one');
    await publish.run([profile, page]);
    expect(await html(profile)).toContain('Salt garden');
    const item = await html(page);
    expect(item).toMatch(/<title>[^<]*Salt garden/);
    expect(item).toMatch(/srcset="[^"]+\.avif/);
    expect(item).toContain('"@type":"CreativeWork"');
    expect(item).toContain('rel="canonical" href="http://localhost:4000/portfolio/wall-one/salt-garden"');
  });

  it('writes nothing the second time', async () => {
    const { profile, page } = await aStall('wall-two');
    expect(await publish.run([profile, page])).toEqual({ pages: 2, written: 2 });
    const before = await stat(join(context.pages, profile, 'index.html'));
    expect(await publish.run([profile, page])).toEqual({ pages: 2, written: 0 });
    expect((await stat(join(context.pages, profile, 'index.html'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('follows an edit, and moves lastmod only where something changed', async () => {
    const { item, profile, page } = await aStall('wall-three');
    await publish.run([profile, page]);
    await context.database.execute(`UPDATE pages SET modified_at = '2026-01-01' WHERE path = ANY($1)`, [[profile, page]]);
    await context.database.execute(`UPDATE portfolio_items SET description = 'Evaporation ponds' WHERE id = $1`, [item.id]);
    expect(await publish.run([profile, page])).toEqual({ pages: 2, written: 1 });
    expect(await html(page)).toContain('Evaporation ponds');
    const rows = await context.database.query<{ path: string; moved: boolean }>(
      `SELECT path, modified_at > '2026-01-02' AS moved FROM pages WHERE path = ANY($1) ORDER BY path`,
      [[profile, page]],
    );
    expect(rows).toEqual([
      { path: profile, moved: false },
      { path: page, moved: true },
    ]);
  });

  it.each([
    ['deleted', `UPDATE portfolio_items SET deleted_at = now() WHERE id = $1`],
    ['hidden', `UPDATE portfolio_items SET visibility = 'PRIVATE' WHERE id = $1`],
    ['taken off', `UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`],
  ])('replaces the page of an item that was %s by a tombstone', async (how, sql) => {
    const { item, page } = await aStall(`wall-${how.replace(' ', '-')}`);
    await publish.run([page]);
    await context.database.execute(sql, [item.id]);
    await publish.run([page]);
    expect(await html(page)).toBe('GONE');
    expect(await readFile(join(context.pages, page, 'gone.html'), 'utf8')).toContain('<html');
  });

  it('takes every page of a suspended creator away, and brings them back when it is over', async () => {
    const { creator, profile, page } = await aStall('wall-resting');
    await publish.run([profile, page]);
    await context.database.execute(`UPDATE users SET suspended_until = now() + interval '1 hour' WHERE id = $1`, [creator.id]);
    await publish.run([profile, page]);
    expect([await html(profile), await html(page)]).toEqual(['GONE', 'GONE']);
    await context.database.execute(`UPDATE users SET suspended_until = now() - interval '1 second' WHERE id = $1`, [creator.id]);
    await publish.run([profile, page]);
    expect(await html(page)).toContain('Salt garden');
  });

  it('leads from a username that was given up to the present one', async () => {
    const { creator, profile, page } = await aStall('wall-old-name');
    await publish.run([profile, page]);
    await renameTo(creator.id, 'wall-new-name');
    await publish.run([profile, page]);
    expect(await store.read(page)).toEqual({ state: 'REDIRECT', location: '/portfolio/wall-new-name/salt-garden' });
  });

  it('takes the address of what was taken away nowhere, whatever the name above it', async () => {
    const { creator, item, profile, page } = await aStall('wall-gone-name');
    await publish.run([profile, page]);
    await context.database.execute('UPDATE portfolio_items SET deleted_at = now() WHERE id = $1', [item.id]);
    await renameTo(creator.id, 'wall-gone-now');
    await publishTouched(creator.id);
    expect([await html(profile), await html(page), await html('/portfolio/wall-gone-now')]).toEqual(['REDIRECT', 'GONE', expect.stringContaining('The wall-gone-name')]);
  });

  it('forgets paths that never held anything', async () => {
    expect(await publish.run(['/portfolio/nobody', '/personalities/nobody'])).toEqual({ pages: 2, written: 0 });
    expect(await context.database.query('SELECT path FROM pages WHERE path = ANY($1)', [['/portfolio/nobody', '/personalities/nobody']])).toEqual([]);
  });

  it('never lets an older rendering win: many at once end with the newest data', async () => {
    const { item, page } = await aStall('wall-race');
    await Promise.all(
      Array.from({ length: 20 }, async (_, round) => {
        await context.database.execute(`UPDATE portfolio_items SET description = $2 WHERE id = $1`, [item.id, `round ${round}`]);
        await publish.run([page]);
      }),
    );
    const [row] = await context.database.query<{ description: string }>('SELECT description FROM portfolio_items WHERE id = $1', [item.id]);
    expect(await html(page)).toContain(row?.description ?? 'missing');
  });

  it('leaves the register as it was when the store takes no file, and recovers by itself', async () => {
    const { profile } = await aStall('wall-full-disk');
    await writeFile(join(context.pages, 'portfolio', 'wall-full-disk'), 'in the way');
    await expect(publish.run([profile])).rejects.toThrow();
    expect(await context.database.query('SELECT 1 FROM pages WHERE path = $1', [profile])).toEqual([]);
    await rm(join(context.pages, 'portfolio', 'wall-full-disk'));
    expect(await publish.run([profile])).toEqual({ pages: 1, written: 1 });
  });

  it('writes again what the store has lost', async () => {
    const { profile, page } = await aStall('wall-lost-disk');
    await publish.run([profile, page]);
    await rm(join(context.pages, profile), { recursive: true });
    await publish.run([profile, page]);
    expect(await html(page)).toContain('Salt garden');
  });

  it('brings a page back over the tombstone of a takedown that was killed before it was recorded', async () => {
    const { page } = await aStall('wall-killed');
    await publish.run([page]);
    await store.putTombstone(page, 'gone');
    await publish.run([page]);
    expect(await html(page)).toContain('Salt garden');
  });

  it('encodes what people wrote, in text and in structured data', async () => {
    const { creator, item, page } = await aStall('wall-hostile', '</script><script>alert(1)</script>');
    await context.database.execute(`UPDATE creators SET display_name = '<img src=x onerror=alert(1)>' WHERE id = $1`, [creator.id]);
    await context.database.execute(`UPDATE portfolio_items SET description = 'see https://example.com/"><b>' WHERE id = $1`, [item.id]);
    await publish.run([page]);
    const written = await html(page);
    // Within quotes a bracket is text; outside of them it would be an element.
    const elements = written.replaceAll(/="[^"]*"/g, '=""');
    for (const raw of ['<script>alert', '<img src=x', '<b>', 'onerror=alert(1)>']) expect(elements).not.toContain(raw);
    const [, structured = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(written) ?? [];
    expect(JSON.stringify(JSON.parse(structured))).toContain('</script><script>alert(1)</script>');
  });

  it('finds every page of a creator, those of deleted items too', async () => {
    const { creator, item, profile, page } = await aStall('wall-all');
    await publish.run([profile, page]);
    await context.database.execute('UPDATE portfolio_items SET deleted_at = now() WHERE id = $1', [item.id]);
    const found = await context.module.get(CreatorPages).pathsOf(context.database, [creator.id]);
    expect(found.sort()).toEqual([profile, page]);
  });
});

describe('a change of username', () => {
  const leadsTo = async (path: string): Promise<string> => {
    const stored = await store.read(path);
    return stored?.state === 'REDIRECT' ? stored.location : (stored?.state ?? 'nothing');
  };
  const names = ['/portfolio/chain-one', '/portfolio/chain-two', '/portfolio/chain-three'];
  const both = (paths: readonly string[]): string[] => paths.flatMap((path) => [path, `${path}/salt-garden`]);
  const standing = async (): Promise<string[]> => Promise.all(both(names).map(leadsTo));

  it('leads every older address straight to the newest one, and back when an old name is taken back', async () => {
    const { creator } = await aStall('chain-one');
    await publishTouched(creator.id);
    await renameTo(creator.id, 'chain-two');
    await publishTouched(creator.id);
    expect(await standing()).toEqual([...both(['/portfolio/chain-two']), 'LIVE', 'LIVE', 'nothing', 'nothing']);
    await renameTo(creator.id, 'chain-three');
    await publishTouched(creator.id);
    const newest = both(['/portfolio/chain-three']);
    expect(await standing()).toEqual([...newest, ...newest, 'LIVE', 'LIVE']);
    await renameTo(creator.id, 'chain-one');
    await publishTouched(creator.id);
    const first = both(['/portfolio/chain-one']);
    expect(await standing()).toEqual(['LIVE', 'LIVE', ...first, ...first]);
    expect(await html('/portfolio/chain-one/salt-garden')).toContain('rel="canonical" href="http://localhost:4000/portfolio/chain-one/salt-garden"');
  });

  it('moves the sitemap to the new addresses', async () => {
    const sitemap = context.module.get(RewriteSitemap);
    const { creator } = await aStall('mapped-old');
    await publishTouched(creator.id);
    await sitemap.run();
    await renameTo(creator.id, 'mapped-new');
    await publishTouched(creator.id);
    await sitemap.run();
    const shards = await context.database.query<{ path: string }>(`SELECT path FROM pages WHERE path LIKE '/sitemap/%' AND state = 'LIVE'`);
    const listed = (await Promise.all(shards.map(({ path }) => html(path)))).join('');
    expect(listed).toContain('<loc>http://localhost:4000/portfolio/mapped-new/salt-garden</loc>');
    expect(listed).not.toContain('/portfolio/mapped-old');
  });
});

describe('an address for contact', () => {
  const planted = 'planted-address@example.com';

  it('that is hidden is in no page and in no model of one', async () => {
    const { creator, profile, page } = await aStall('quiet');
    await context.database.execute(`UPDATE creators SET contact_email = $2 WHERE id = $1`, [creator.id, planted]);
    const shown = [profile, page, '/', '/community/marketplace'];
    await publish.run(shown);
    const models = await context.module.get(PageLoader).load(context.database, shown);
    const everything = (await Promise.all(shown.map(html))).join('') + JSON.stringify([...models]);
    expect([everything.includes('The quiet'), everything.includes(planted)]).toEqual([true, false]);
    await context.database.execute('UPDATE creators SET contact_email_visible = true WHERE id = $1', [creator.id]);
    const { model } = (await context.module.get(PageLoader).load(context.database, [profile])).get(profile) as { model: ProfilePage };
    expect(model.creator.contactEmail).toBe(planted);
  });
});

it('gives pages the pictures, the rates and the links of their creator', async () => {
  const { creator, profile, page } = await aStall('furnished');
  const [avatar, banner] = [await anImage().of(creator.id).inUse().save(context.database), await anImage().of(creator.id).inUse().save(context.database)];
  await context.database.execute(
    `UPDATE creators SET avatar_image_id = $2, banner_image_id = $3, project_rate_minor = 140000, currency = 'EUR', link_x = 'https://x.com/furnished' WHERE id = $1`,
    [creator.id, avatar.id, banner.id],
  );
  await context.module.get(IndexListings).run([creator.id]);
  const models = await context.module.get(PageLoader).load(context.database, [profile, page, '/community/marketplace']);
  expect(models.get(profile)).toMatchObject({
    model: {
      creator: {
        ...{ avatar: { id: avatar.id, alt: '' }, banner: { id: banner.id }, rates: { hourlyMinor: null, projectMinor: 140_000, currency: 'EUR' } },
        ...{ links: { x: 'https://x.com/furnished', instagram: null, linkedin: null, website: null }, contactEmail: null },
      },
    },
  });
  expect(models.get(page)).toMatchObject({ model: { creator: { avatar: { id: avatar.id } } } });
  expect(JSON.stringify(models.get('/community/marketplace'))).toContain(avatar.id);
});

describe('the page of a personality', () => {
  it('appears, never shows the prompt, and goes when it is taken back', async () => {
    const { draft } = aPersonality('harbour-pilot', { name: 'Old harbour pilot', systemPrompt: 'PLANTED-PROMPT you are a pilot' });
    const saved = await context.module.get(SavePersonality).run(draft);
    const path = `/personalities/${saved.slug}`;
    await publish.run([path, '/personalities']);
    expect(await html(path)).toContain('Old harbour pilot');
    expect((await html(path)) + (await html('/personalities'))).not.toContain('PLANTED-PROMPT');
    await context.database.execute(`UPDATE personalities SET visibility = 'PRIVATE' WHERE slug = $1`, [saved.slug]);
    await publish.run([path, '/personalities']);
    expect(await html(path)).toBe('GONE');
    expect(await html('/personalities')).not.toContain('Old harbour pilot');
  });
});

describe('the sitemap', () => {
  it('lists live pages with their true lastmod, and drops those that are gone', async () => {
    const sitemap = context.module.get(RewriteSitemap);
    const { item, page } = await aStall('wall-listed');
    await publish.run([page]);
    expect(await sitemap.run()).toBeGreaterThan(0);
    const [row] = await context.database.query<{ shard: number; modified: Date }>(
      'SELECT (ordinal / 1000)::int AS shard, modified_at AS modified FROM pages WHERE path = $1',
      [page],
    );
    const shard = `/sitemap/${row?.shard}.xml`;
    expect(await html(shard)).toContain(`<loc>http://localhost:4000${page}</loc><lastmod>${row?.modified.toISOString()}</lastmod>`);
    expect(await html('/sitemap.xml')).toContain(`<loc>http://localhost:4000${shard}</loc>`);
    await context.database.execute('UPDATE portfolio_items SET deleted_at = now() WHERE id = $1', [item.id]);
    await publish.run([page]);
    await sitemap.run();
    expect(await html(shard)).not.toContain(page);
    expect(await sitemap.run()).toBe(0);
  });
});
