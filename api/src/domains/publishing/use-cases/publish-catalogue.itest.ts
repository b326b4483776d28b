import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { startTestContext, type TestContext } from '../../../../test/test-worker.js';
import { CliModule } from '../../../cli.module.js';
import { DataSource } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { SavePersonality, type PersonalityDraft } from '../../personalities/index.js';
import { aPersonality } from '../../personalities/testing/a-personality.js';
import { PublishTouched } from '../jobs/publish-touched.handler.js';
import { PageStore } from '../page-store/page-store.js';
import { CATALOGUE, CataloguePages } from '../store/catalogue-pages.js';
import { CreatorPages } from '../store/creator-pages.js';
import { PagesTable } from '../store/pages-table.js';
import { PERSONALITIES, PersonalityPages } from '../store/personality-pages.js';
import { PublishPages } from './publish-pages.js';
import { RequestFullPublish } from './request-full-publish.js';
import { RewriteLists } from './rewrite-lists.js';
import { RewriteSitemap } from './rewrite-sitemap.js';

let context: TestContext;
let store: PageStore;
let touched: PublishTouched;

beforeAll(async () => {
  context = await startTestContext({ imports: [CliModule] });
  store = context.module.get(PageStore);
  const get = context.module;
  touched = new PublishTouched(
    get.get(Database), get.get(CreatorPages), get.get(PersonalityPages), get.get(CataloguePages), get.get(PublishPages), get.get(PagesTable),
  );
});

afterAll(() => context.close());

async function save(identifier: string, over: Partial<PersonalityDraft> = {}): Promise<void> {
  await context.module.get(SavePersonality).run(aPersonality(identifier, over).draft);
}

/** Does what the worker does: handles every event that nobody has handled yet, then writes the lists. */
async function settle(): Promise<void> {
  const events = await context.database.query<{ id: string; type: 'personalities.published'; payload: { personalityId: string }; occurredAt: Date }>(
    `SELECT id, type, payload, occurred_at AS "occurredAt" FROM outbox_events WHERE type = 'personalities.published' ORDER BY occurred_at, id`,
  );
  for (const event of events) await touched.handle(event as Parameters<PublishTouched['handle']>[0]);
  await context.database.execute(`DELETE FROM outbox_events WHERE type = 'personalities.published'`);
  while ((await context.module.get(RewriteLists).run()) > 0);
}

/** Says that somebody has changed a personality by other means. */
async function change(slug: string, sql: string): Promise<void> {
  await context.database.execute(`UPDATE personalities SET ${sql} WHERE slug = $1`, [slug]);
  await context.database.transaction(async (tx) => {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM personalities WHERE slug = $1', [slug]);
    await tx.emit({ type: 'personalities.published', payload: { personalityId: row?.id ?? '' } });
  });
  await settle();
}

async function html(path: string): Promise<string> {
  const stored = await store.read(path);
  return stored?.state === 'LIVE' ? stored.body.toString('utf8') : (stored?.state ?? 'nothing');
}

const category = (slug: string) => `/personalities/category/${slug}`;
const tag = (slug: string) => `/personalities/tag/${encodeURIComponent(slug)}`;
const shown = (page: string) => [...new Set([...page.matchAll(/href="\/personalities\/([a-z0-9-]+)"/g)].map((match) => match[1]))];

describe('pages of categories and tags', () => {
  it('come with a personality, follow it to another category, and are gone when nobody is left', async () => {
    await save('bishop', { category: 'other', tags: ['囲碁'], standing: { status: 'DRAFT', visibility: 'PUBLIC', moderationStatus: 'APPROVED' } });
    await save('rook', { category: 'chess', tags: ['Openings', '囲碁'], name: 'Rook' });
    await settle();
    expect(await html(category('chess'))).toContain('>Rook<');
    expect(await html(tag('openings'))).toContain('>Rook<');
    expect(await html(tag('囲碁'))).toContain('>Rook<');
    expect(await readdir(join(context.pages, 'personalities/tag'))).toEqual(expect.arrayContaining(['openings', '囲碁']));
    expect(await html('/personalities')).toContain(`href="${category('chess')}"`);

    await save('rook', { category: 'board', tags: ['openings'], name: 'Rook' });
    await settle();
    expect([await html(category('chess')), await html(tag('囲碁'))]).toEqual(['GONE', 'GONE']);
    expect(await html(category('board'))).toContain('>Rook<');
    expect(await html('/personalities')).not.toContain(`href="${category('chess')}"`);

    await change('rook', `visibility = 'PRIVATE'`);
    expect(await Promise.all(['/personalities/rook', category('board'), tag('openings')].map(html))).toEqual(['GONE', 'GONE', 'GONE']);
    expect(await html('/personalities')).not.toContain('Rook');
    await change('rook', `visibility = 'PUBLIC'`);
    expect(await html(tag('openings'))).toContain('>Rook<');
  });

  it('handling an event twice changes nothing', async () => {
    await save('twice', { category: 'twice', tags: ['twice'] });
    const read = () => context.database.query<{ path: string }>(`SELECT path, content_hash, modified_at FROM pages WHERE path LIKE '%twice%' ORDER BY path`);
    const events = await context.database.query<{ id: string }>(`SELECT id, type, payload, occurred_at AS "occurredAt" FROM outbox_events WHERE type = 'personalities.published'`);
    await settle();
    const before = await read();
    expect(before.map(({ path }) => path)).toEqual([category('twice'), '/personalities/tag/twice', '/personalities/twice']);
    for (const event of events) await touched.handle(event as unknown as Parameters<PublishTouched['handle']>[0]);
    while ((await context.module.get(RewriteLists).run()) > 0);
    expect(await read()).toEqual(before);
  });

  it('never show the prompt', async () => {
    await save('sealed', { category: 'sealed', tags: ['sealed'], systemPrompt: 'PLANTED-PROMPT', raw: { config: { systemRole: 'PLANTED-PROMPT' } } });
    await settle();
    const pages = await Promise.all(['/personalities/sealed', category('sealed'), tag('sealed'), '/personalities', '/'].map(html));
    expect(pages.slice(0, 3).every((page) => page.includes('sealed'))).toBe(true);
    expect(pages.join('')).not.toContain('PLANTED-PROMPT');
  });

  it('count each spelling of a tag as one, name it as most do, and put only tags that several have into the sitemap', async () => {
    for (const [name, spelling] of [['cpp-a', 'C++'], ['cpp-b', 'C++'], ['cpp-c', 'c++']] as const) {
      await save(name, { category: 'cpp', tags: [spelling, 'seldom', name] });
    }
    await save('cpp-c', { category: 'cpp', tags: ['c++', 'C++', 'cpp-c'] });
    await settle();
    expect(await html(tag('c-plus-plus'))).toMatch(/<h1[^>]*>C\+\+<\/h1>/);
    expect(await html(tag('c-plus-plus'))).toContain('3 personalities');
    expect(await html('/personalities')).toContain(`href="${tag('c-plus-plus')}"`);
    expect(await html(category('cpp'))).toContain(`href="${tag('c-plus-plus')}"`);
    expect(await html(category('cpp'))).not.toContain('href="/personalities/tag/cpp-a"');
    expect(await html(tag('seldom'))).toContain('noindex');
    await context.module.get(RewriteSitemap).run();
    const rows = await context.database.query<{ path: string }>('SELECT path FROM pages WHERE indexable AND path LIKE $1 ORDER BY path', ['/personalities/tag/c-p%']);
    expect(rows).toEqual([{ path: tag('c-plus-plus') }]);
    const shards = await context.database.query<{ shard: number }>(`SELECT DISTINCT (ordinal / 1000)::int AS shard FROM pages`);
    const sitemap = (await Promise.all(shards.map(({ shard }) => html(`/sitemap/${shard}.xml`)))).join('');
    expect(sitemap).toContain(`${tag('c-plus-plus')}</loc>`);
    expect(sitemap).toContain(`${category('cpp')}</loc>`);
    expect(sitemap).not.toContain(tag('seldom'));
  });

  it('go on page by page', async () => {
    for (let number = 10; number < 36; number += 1) await save(`many-${number}`, { category: 'many', tags: ['many'] });
    await settle();
    for (const part of [{ by: 'category', slug: 'many' }, { by: 'tag', slug: 'many' }] as const) {
      const catalogue = context.module.get(CataloguePages);
      const first = await catalogue.page(context.database, part, null);
      const second = await catalogue.page(context.database, part, first?.nextCursor ?? null);
      const slugs = [...(first?.personalities ?? []), ...(second?.personalities ?? [])].map(({ slug }) => slug);
      expect(slugs).toEqual(Array.from({ length: 26 }, (_, index) => `many-${index + 10}`));
      expect([first?.total, second?.total, second?.nextCursor]).toEqual([26, 26, null]);
    }
  });
});

describe('a full publish', () => {
  it('has the pages of every category and tag', async () => {
    await save('whole', { category: 'whole', tags: ['whole', '囲碁'] });
    await context.module.get(RequestFullPublish).run();
    const rows = await context.database.query<{ path: string }>(
      `SELECT DISTINCT path FROM outbox_events, jsonb_array_elements_text(payload -> 'paths') AS path WHERE type = 'publishing.chunk-requested'`,
    );
    expect(rows.map(({ path }) => path)).toEqual(expect.arrayContaining(['/personalities', '/personalities/whole', category('whole'), tag('whole'), tag('囲碁')]));
  });
});

describe('related personalities', () => {
  it('are the next of the category, after the last the first, and follow each change', async () => {
    for (const name of ['ra', 'rb', 'rc', 'rd', 're', 'rf', 'rg', 'rh']) await save(name, { category: 'ring', tags: [] });
    await settle();
    const related = async (slug: string) => shown((await html(`/personalities/${slug}`)).split('id="related"')[1] ?? '');
    expect(await related('ra')).toEqual(['rb', 'rc', 'rd', 're', 'rf', 'rg']);
    expect(await related('rg')).toEqual(['rh', 'ra', 'rb', 'rc', 'rd', 're']);

    await change('rb', `status = 'ARCHIVED'`);
    expect(await related('ra')).toEqual(['rc', 'rd', 're', 'rf', 'rg', 'rh']);
    for (const slug of ['ra', 'rc', 'rd', 're', 'rf', 'rg', 'rh']) expect(await related(slug)).not.toContain('rb');

    await save('rc', { category: 'elsewhere', tags: [], name: 'Renamed' });
    await settle();
    for (const slug of ['ra', 'rd', 're', 'rf', 'rg', 'rh']) expect(await related(slug)).not.toContain('rc');
    await save('rd', { category: 'ring', tags: [], name: 'Newly named' });
    await settle();
    for (const slug of ['ra', 'rg', 'rh']) expect(await html(`/personalities/${slug}`)).toContain('Newly named');
  });
});

describe('the statements of the catalogue', () => {
  it('are one a page, whatever the page', async () => {
    const source = context.module.get(DataSource);
    const catalogue = context.module.get(CataloguePages);
    for (const part of [null, { by: 'category', slug: 'many' }, { by: 'tag', slug: 'many' }] as const) {
      await expectQueries(source, 1, () => catalogue.page(context.database, part, null));
    }
    await expectQueries(source, 1, () => context.module.get(PersonalityPages).bySlug(context.database, ['ra', 'rd']));
  });

  it('are served by indexes', async () => {
    const source = context.module.get(DataSource);
    expect(await sequentialScans(source, CATALOGUE.all, [25, 'ash'])).toEqual([]);
    expect(await sequentialScans(source, CATALOGUE.category, [25, 'ash', 'many'])).toEqual([]);
    expect(await sequentialScans(source, CATALOGUE.tag, [25, null, 'many'])).toEqual([]);
    expect(await sequentialScans(source, PERSONALITIES, [['ra', 'rd']])).toEqual([]);
  });
});
