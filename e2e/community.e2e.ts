import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';

const hub = '/community';

/** What the page is asked for, and how it is answered, on the address of the feed. */
async function looksOf(page: Page): Promise<readonly { readonly tag: string | undefined; readonly status: number }[]> {
  const looks: { tag: string | undefined; status: number }[] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (new URL(request.url()).pathname === '/api/activity') looks.push({ tag: request.headers()['if-none-match'], status: response.status() });
  });
  return looks;
}

async function see(page: Page, isVisible: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isVisible);
}

test('each community elsewhere has a button that leads to it', async ({ page, request }) => {
  await page.goto(hub);
  const joins = page.getByRole('link', { name: /^Join now/ });
  await expect(joins).toHaveCount(4);
  for (const join of await joins.all()) {
    await expect(join).toHaveAttribute('target', '_blank');
    await expect(join).toHaveAttribute('rel', 'noopener');
    expect((await request.get((await join.getAttribute('href')) ?? '')).status()).toBe(200);
  }
  const [opened] = await Promise.all([page.waitForEvent('popup'), joins.nth(1).click()]);
  await expect(opened.getByRole('heading')).toContainText('Guildhall on');
});

test('the feed is looked at every two minutes with the tag of what is there, and not while nobody sees it', async ({ page }) => {
  await page.clock.install();
  const looks = await looksOf(page);
  await page.goto(hub);
  await page.clock.fastForward('01:59');
  expect(looks).toEqual([]);
  await page.clock.fastForward('00:02');
  await expect.poll(() => looks.length).toBe(1);
  expect(looks[0]).toMatchObject({ tag: undefined, status: 200 });
  await page.clock.fastForward('02:01');
  await expect.poll(() => looks.length).toBe(2);
  expect(looks[1]?.tag).toMatch(/^(W\/)?"/);
  expect(looks[1]?.status).toBe(304);

  await see(page, false);
  await page.clock.fastForward('30:00');
  await page.waitForTimeout(300);
  expect(looks).toHaveLength(2);
  await see(page, true);
  await expect.poll(() => looks.length).toBe(3);
});
