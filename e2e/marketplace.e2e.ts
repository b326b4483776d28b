import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { settled } from './support/system-database.ts';
import { watchPage } from './support/watch-page.ts';

const marketplace = '/community/marketplace';
const searchField = (page: Page) => page.getByLabel('Search for names, skills and works');
const found = (page: Page) => page.getByRole('status').filter({ hasText: /creators?/ });
const cards = (page: Page) => page.getByRole('region', { name: 'Creators' }).getByRole('article');
const choice = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });

/** Whether the document is still the one that was marked. */
const isTheSamePage = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.dataset['marked'] === 'yes');

test.beforeAll('everybody of the demo hangs on the wall', async () => {
  test.setTimeout(260_000);
  const database = process.env['E2E_DATABASE_URL'];
  if (database !== undefined) await settled(database, 240_000);
});

test('choices, words and the history change the list in place, and keep focus and address right', async ({ page, system }) => {
  const watch = await watchPage(page, system.url);
  await page.goto(marketplace);
  await page.evaluate(() => (document.documentElement.dataset['marked'] = 'yes'));
  const all = (await found(page).textContent()) ?? '';

  await choice(page, 'Audio').check();
  await expect(page).toHaveURL(/\?category=AUDIO$/);
  await expect(choice(page, 'Audio')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audio');
  await expect(page.getByRole('link', { name: 'Remove Audio' })).toBeVisible();

  await searchField(page).pressSequentially('qqqxyzzy', { delay: 20 });
  await expect(found(page)).toHaveText('No creators');
  await expect(searchField(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Nobody fits all of that' })).toBeVisible();
  await expectAccessible(page);

  await page.goBack();
  await expect(page, 'a word is one step').toHaveURL(/\?category=AUDIO$/);
  await expect(searchField(page)).toHaveValue('');
  await page.getByRole('link', { name: 'Remove Audio' }).click();
  await expect(page).toHaveURL(marketplace);
  await expect(found(page)).toBeFocused();
  await expect(found(page)).toHaveText(all.trim());
  await expect(choice(page, 'Audio')).not.toBeChecked();

  await page.getByLabel('Order').selectOption('Newest');
  await expect(page).toHaveURL(/\?sort=NEWEST$/);
  await expect(page.getByLabel('Order')).toHaveValue('NEWEST');
  expect(await isTheSamePage(page)).toBe(true);
  expect(watch).toEqual({ violations: [], errors: [] });
});

test('a late answer is dropped, and one that fails leaves the way to the browser', async ({ page }) => {
  await page.goto(marketplace);
  await page.route(/search=a(&|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue().catch(() => undefined);
  });
  await searchField(page).fill('a');
  const late = page.waitForRequest(/search=a(&|$)/);
  await late;
  await searchField(page).fill('ada');
  await expect(page).toHaveURL(/search=ada$/);
  await page.waitForTimeout(1_000);
  await expect(page).toHaveURL(/search=ada$/);
  await expect(cards(page).first()).toContainText('@ada');

  await page.evaluate(() => (document.documentElement.dataset['marked'] = 'yes'));
  await page.route(/category=VIDEO/, (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
  await choice(page, 'Video').check();
  await expect(page).toHaveURL(/category=VIDEO/);
  await expect.poll(() => isTheSamePage(page)).toBe(false);
  await expect(choice(page, 'Video')).toBeChecked();
});

test('the next page continues the list, and its top is in sight', async ({ page }) => {
  await page.goto(marketplace);
  const next = page.getByRole('link', { name: 'More creators' });
  const names = (): Promise<string[]> => page.locator('.results .who-name').allTextContents();
  const first = await cards(page).first().textContent();
  const before = await names();
  expect(before).toHaveLength(24);
  await next.click();
  await expect(page).toHaveURL(/after=/);
  await expect(cards(page).first()).not.toHaveText(first ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  const after = await names();
  expect(after.length).toBeGreaterThan(0);
  expect(after.filter((name) => before.includes(name))).toEqual([]);
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(cards(page).first()).toHaveText(first ?? '');
});

test('on a phone the filters are a sheet that the keyboard opens and closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(marketplace);
  const open = page.getByRole('button', { name: /^Filters/ });
  await expect(choice(page, 'Audio')).toBeHidden();
  await open.press('Enter');
  await expect(choice(page, 'Audio')).toBeVisible();
  await choice(page, 'Audio').check();
  await expect(open).toHaveText(/\(1/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(choice(page, 'Audio')).toBeHidden();
  await expect(page).toHaveURL(/category=AUDIO$/);
});

test('a category has a page of its own, which leads to the others and fits', async ({ page, system }) => {
  const watch = await watchPage(page, system.url);
  const response = await page.goto(`${marketplace}/image`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1, name: 'Image' })).toBeVisible();
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${system.url}${marketplace}/image`);
  await expect(page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Video' })).toHaveAttribute('href', `${marketplace}/video`);
  await expectAccessible(page);
  await expectNoOverflow(page);
  expect(watch).toEqual({ violations: [], errors: [] });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters, search and the way back are a form and links', async ({ page }) => {
    await page.goto(marketplace);
    const all = (await found(page).textContent()) ?? '';
    await choice(page, 'Image').check();
    await searchField(page).fill('ada');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/search=ada.*category=IMAGE/);
    await expect(searchField(page)).toHaveValue('ada');
    await expect(choice(page, 'Image')).toBeChecked();
    await page.getByRole('link', { name: 'Clear all' }).click();
    await expect(found(page)).toHaveText(all.trim());
  });
});
