import { randomInt } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { rowsOf } from './support/system-database.ts';

const profile = '/portfolio/ada';
const database = (): string => process.env['E2E_DATABASE_URL'] ?? '';

async function visitorsOfAda(): Promise<number> {
  const [row] = await rowsOf<{ visitors: number }>(
    database(),
    `SELECT COALESCE(sum(v.visitors), 0)::int AS visitors FROM visit_days v JOIN creators c ON c.id = v.creator_id WHERE c.username = 'ada'`,
  );
  return row?.visitors ?? -1;
}

/** A browser that nobody has seen here yet. */
async function aStranger(browser: Browser, baseURL: string): Promise<Page> {
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.${randomInt(10_000)}.${randomInt(1_000)} Safari/537.36`;
  return (await browser.newContext({ baseURL, userAgent })).newPage();
}

/** Opens the profile and answers how often it told of the visit, once it was answered. */
async function look(page: Page): Promise<number> {
  const told: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/visits') told.push(request.method());
  });
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/visits');
  await page.goto(profile);
  expect((await answered).status()).toBe(204);
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return told.length;
}

test.beforeEach(() => {
  test.skip(database() === '', 'The database of the system is not known.');
});

test('a page tells of its visitor once, who is counted once however often they come back', async ({ browser, baseURL }) => {
  const page = await aStranger(browser, baseURL ?? '');
  const before = await visitorsOfAda();
  expect(await look(page)).toBe(1);
  await expect.poll(visitorsOfAda).toBe(before + 1);
  expect(await look(page)).toBe(1);
  await page.goto('/portfolio/ada/tide-tables');
  await page.waitForLoadState('networkidle');
  expect(await visitorsOfAda()).toBe(before + 1);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('creators do not count on their own page', async ({ browser, baseURL, signIn }) => {
  const page = await aStranger(browser, baseURL ?? '');
  await signIn(page, 'ada');
  const before = await visitorsOfAda();
  expect(await look(page)).toBe(1);
  expect(await visitorsOfAda()).toBe(before);
  await page.context().close();
});
