import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { RunningSystem } from '../../tools/system/start-system.ts';
import { rowsOf, settled } from './system-database.ts';

interface ItemRow {
  readonly title: string;
  readonly path: string;
}

/**
 * Expects that everything which was accepted is through, once: each item has its page, each image is ready, each
 * decision stands once, and no event is left open.
 */
export async function expectNothingLostOrDoubled(system: RunningSystem, titles: readonly string[], withinMs: number): Promise<void> {
  const database = system.env['DATABASE_URL'] ?? '';
  await settled(database, withinMs);
  const items = await rowsOf<ItemRow>(
    database,
    `SELECT i.title, '/portfolio/' || c.username || '/' || i.slug AS path FROM portfolio_items i JOIN creators c ON c.id = i.creator_id
      WHERE i.status = 'APPROVED' AND i.deleted_at IS NULL`,
  );
  expect(items.map(({ title }) => title).sort(), 'items').toEqual([...titles].sort());
  const pages = await rowsOf<ItemRow>(database, `SELECT path, '' AS title FROM pages WHERE state = 'LIVE' AND path ~ '^/portfolio/[^/]+/'`);
  expect(pages.map(({ path }) => path).sort(), 'pages').toEqual(items.map(({ path }) => path).sort());
  for (const { path, title } of items) await expectPage(system, path, title);
  await expectLists(system, items);
  expect(await rowsOf(database, `SELECT status, count(*)::int FROM images WHERE status <> 'READY' GROUP BY 1`), 'images that are not ready').toEqual([]);
  expect(await doubles(database), 'what happened twice').toEqual([]);
}

/** The file of a page, with its picture. */
async function expectPage(system: RunningSystem, path: string, title: string): Promise<void> {
  const html = await readFile(join(system.pages, path, 'index.html'), 'utf8');
  expect(html).toContain(`<title>${title} by `);
  expect(html, `${path} shows its picture`).toMatch(/<img[^>]* srcset="\/media\//);
  const picture = /<img[^>]* src="(\/media\/[^"]+)"/.exec(html)?.[1] ?? '';
  expect((await fetch(`${system.url}${picture}`)).status, picture).toBe(200);
}

/** Profiles and sitemap name each item once. */
async function expectLists(system: RunningSystem, items: readonly ItemRow[]): Promise<void> {
  const sitemap = async () => (await fetch(`${system.url}/sitemap/0.xml`)).text();
  for (const { path } of items) {
    await expect.poll(async () => count(await sitemap(), `${path}<`), { message: `${path} in the sitemap`, timeout: 8_000 }).toBe(1);
    const profile = await readFile(join(system.pages, path, '../index.html'), 'utf8');
    // The link of its title; its picture leads there too, and the structured data names it with its whole address.
    expect(count(profile, `class="card-link" href="${path}"`), `${path} on its profile`).toBe(1);
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Events and decisions that exist more than once for the same thing. */
async function doubles(database: string): Promise<unknown[]> {
  return rowsOf(
    database,
    `SELECT 'image ready' AS what, payload ->> 'imageId' AS id FROM outbox_events WHERE type = 'media.image-ready' GROUP BY 2 HAVING count(*) > 1
     UNION ALL SELECT 'decision', subject_id::text FROM moderation_log GROUP BY 2 HAVING count(*) > 1
     UNION ALL SELECT 'submission', item_id::text FROM portfolio_submissions GROUP BY 2 HAVING count(*) > 1
     UNION ALL SELECT 'item', title FROM portfolio_items GROUP BY 2 HAVING count(*) > 1`,
  );
}
