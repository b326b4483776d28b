import type { APIRequestContext } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { watchPage } from './support/watch-page.ts';

const publicPages = [
  { name: 'the landing page', path: () => '/' },
  { name: 'the marketplace', path: () => '/community/marketplace' },
  { name: 'the community hub', path: () => '/community' },
  { name: 'a profile', path: () => '/portfolio/ada' },
  { name: 'a contact form', path: () => '/portfolio/ada/contact' },
  { name: 'a profile that reads from right to left', path: () => '/portfolio/warsha' },
  { name: 'an item', path: () => '/portfolio/ada/tide-tables' },
  { name: 'the personalities', path: () => '/personalities' },
  { name: 'a category of personalities', path: (request: APIRequestContext) => firstOf(request, 'category/') },
  { name: 'a tag of personalities', path: (request: APIRequestContext) => firstOf(request, 'tag/') },
  { name: 'a tag in another script', path: () => `/personalities/tag/${encodeURIComponent('حكايات')}` },
  { name: 'a personality', path: firstPersonality },
  { name: 'a personality that reads from right to left', path: () => '/personalities/hakawati' },
  { name: 'a personality in Chinese', path: () => '/personalities/night-librarian' },
  { name: 'a page that is not there', path: () => '/portfolio/nobody-of-this-name', status: 404 },
];

for (const { name, path, status = 200 } of publicPages) {
  test(`${name} is accessible, fits and breaks no rule of its own`, async ({ page, request, system }) => {
    const watch = await watchPage(page, system.url);
    const response = await page.goto(await path(request));
    expect(response?.status()).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await expectNoOverflow(page);
    // Pictures load when they come near the window.
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(watch).toEqual({ violations: [], errors: [] });
  });
}

const areas = [
  { name: 'the portfolio', as: 'ada', path: '/app/portfolio', heading: 'Portfolio' },
  { name: 'the editor of a new item', as: 'ada', path: '/app/portfolio/new', heading: 'New item' },
  { name: 'the profile', as: 'ada', path: '/app/settings/marketplace', heading: 'Profile' },
  { name: 'the review queue', as: 'mia', path: '/app/admin/moderation', heading: 'Review queue' },
];

for (const { name, as, path, heading } of areas) {
  test(`${name} of the dashboard is accessible, fits and breaks no rule of its own`, async ({ page, signIn, system }) => {
    const watch = await watchPage(page, system.url);
    await signIn(page, as, path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expectAccessible(page);
    await expectNoOverflow(page);
    expect(watch).toEqual({ violations: [], errors: [] });
  });
}

test('the editor of an item with pictures is accessible and fits', async ({ page, signIn, system }) => {
  const watch = await watchPage(page, system.url);
  await signIn(page, 'ada', '/app/portfolio');
  await page.getByRole('link', { name: 'Edit Tide tables' }).click();
  await expect(page.getByLabel('What picture 3 shows')).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  expect(watch).toEqual({ violations: [], errors: [] });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor gets from the landing page to a piece of work and to a personality', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Marketplace' }).click();
    await page.locator('main').getByRole('link', { name: /Ada/ }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
    await page.locator('main').getByRole('link', { name: /Tide tables/ }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tide tables');
    await expect(page.locator('main').getByRole('img').first()).toBeVisible();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Personalities' }).click();
    await page.locator('main .card-link[href^="/personalities/"]').first().click();
    await expect(page).toHaveURL(/\/personalities\/[^/]+$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

function firstPersonality(request: APIRequestContext): Promise<string> {
  return firstOf(request, '');
}

async function firstOf(request: APIRequestContext, below: 'category/' | 'tag/' | ''): Promise<string> {
  const list = await (await request.get('/personalities')).text();
  return new RegExp(`href="(/personalities/${below}[^"?/]+)"`).exec(list)?.[1] ?? '/personalities';
}
