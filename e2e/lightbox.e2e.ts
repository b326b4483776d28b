import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { settled } from './support/system-database.ts';
import { watchPage } from './support/watch-page.ts';

const work = '/portfolio/ada/tide-tables';
const profile = '/portfolio/ada';

const pictures = (page: Page): Locator => page.locator('main a[data-look]');
const box = (page: Page): Locator => page.getByRole('dialog', { name: 'Pictures' });
const words = (page: Page): Locator => box(page).locator('[aria-live]');

test.beforeAll('the pictures of the demo are through', async () => {
  test.setTimeout(260_000);
  const database = process.env['E2E_DATABASE_URL'];
  // A profile opens the pictures that it has, and here it needs two.
  if (database !== undefined) await settled(database, 240_000);
});

test('pictures of a work open large, by pointer and by keyboard, and give the focus back', async ({ page, system }) => {
  const watch = await watchPage(page, system.url);
  await page.goto(work);
  const count = await pictures(page).count();
  expect(count).toBeGreaterThan(2);
  const second = pictures(page).nth(1);
  await second.click();
  await expect(box(page)).toBeVisible();
  await expect(words(page)).toContainText(`2 of ${count}`);
  await expect(words(page)).toContainText('Tide tables');
  await expect(words(page)).toContainText((await second.getByRole('img').getAttribute('alt')) ?? '');

  for (const [key, place] of [['ArrowRight', 3], ['Home', 1], ['ArrowLeft', 1], ['End', count], ['ArrowRight', count]] as const) {
    await page.keyboard.press(key);
    await expect(words(page), key).toContainText(`${place} of ${count}`);
  }
  await expect(box(page).getByRole('button', { name: 'Next picture' })).toHaveAttribute('aria-disabled', 'true');
  await box(page).getByRole('button', { name: 'Previous picture' }).click();
  await expect(words(page)).toContainText(`${count - 1} of ${count}`);
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(second).toBeFocused();
  await expect(page, 'nothing of it stays in the history').toHaveURL(work);
  expect(await page.evaluate(() => history.state as unknown)).toBeNull();

  await page.keyboard.press('Enter');
  await expect(box(page)).toBeVisible();
  await box(page).getByRole('button', { name: 'Close' }).click();
  await expect(second).toBeFocused();
  expect(watch).toEqual({ violations: [], errors: [] });
});

test('on a profile the picture opens large and leads to its work; the back button closes it, a reload keeps it', async ({ page }) => {
  await page.goto(profile);
  const first = pictures(page).first();
  const address = await first.getAttribute('href');
  await first.click();
  await expect(words(page)).toContainText('1 of');
  await page.goBack();
  await expect(box(page)).toBeHidden();
  await expect(page).toHaveURL(profile);
  await expect(first).toBeFocused();

  await page.goForward();
  await expect(box(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.reload();
  await expect(words(page)).toContainText('2 of');
  await page.keyboard.press('Home');
  await box(page).getByRole('link', { name: 'View work' }).click();
  await expect(page).toHaveURL(address ?? '');
});

test('the open box is accessible, covers the window, moves nothing and holds the page still', async ({ page }) => {
  await page.goto(work);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => moved.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift' });
  });
  await pictures(page).first().click();
  await expect(words(page)).toContainText('1 of');
  await page.keyboard.press('ArrowRight');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
  await expectAccessible(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 600);
  for (const width of [320, 390, 1440, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await box(page).evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])).toEqual([width, width]);
    await expectWithin(page, box(page).locator('.look-slide:not([aria-hidden=true]) .look-frame'));
    for (const button of await box(page).getByRole('button').all()) {
      const { width: wide, height: high } = (await button.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(wide, high)).toBeGreaterThanOrEqual(44);
    }
  }
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test.describe('under the finger', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test('the next picture follows a swipe and is spoken of', async ({ page }) => {
    await page.goto(work);
    await pictures(page).first().tap();
    await expect(words(page)).toContainText('1 of');
    // While the picture grows, browsers draw a picture of the page, which feels no finger.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    await swipeLeft(page);
    await expect(words(page)).toContainText('2 of');
    // It was fetched before it was asked for.
    expect(await box(page).locator('.look-slide').nth(2).locator('img').last().evaluate((image: HTMLImageElement) => image.currentSrc)).not.toBe('');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture leads to its large file, and one of a profile to its work', async ({ page, request }) => {
    await page.goto(work);
    const file = await request.get((await pictures(page).first().getAttribute('href')) ?? '');
    expect(file.headers()['content-type']).toBe('image/webp');
    await page.goto(profile);
    await pictures(page).first().click();
    await expect(page).toHaveURL(/\/portfolio\/ada\/[^/]+$/);
  });
});

async function expectWithin(page: Page, part: Locator): Promise<void> {
  const { x, y, width, height } = (await part.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  expect(Math.min(x, y, width - 1, height - 1)).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(window.width);
  expect(y + height).toBeLessThanOrEqual(window.height);
}

async function swipeLeft(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: readonly number[]): Promise<unknown> =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x) => ({ x, y: 350 })) });
  await touch('touchStart', [320]);
  for (let x = 300; x >= 60; x -= 20) {
    await touch('touchMove', [x]);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd', []);
}
