import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { approveAll } from './support/approve-all.ts';
import { Hand } from './support/hand.ts';
import { expect, test } from './support/journey.ts';
import { Member } from './support/member.ts';
import { makePicture } from './support/pictures.ts';
import { fetchPage, pageBecomes } from './support/static-page.ts';
import { Studio } from './support/studio.ts';
import { watchPage } from './support/watch-page.ts';

/** Milliseconds within which a change stands in the static page. */
const SOON = 4_000;

// Names of its own for each run, so that the journeys may be walked again on the same system.
const run = Date.now().toString(36);

test('a new member has a published profile in under ten interactions beyond typing', async ({ page, request, system }) => {
  const watch = await watchPage(page, system.url);
  const hand = new Hand();
  await page.goto('/');
  await hand.click(page.getByRole('link', { name: 'Open your stall' }).first());
  await hand.elsewhere(() => authorizeAs(page, `u-lina${run}`));

  // No detour: somebody without a profile begins with it, under the name they have at Discord.
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  await expect(page.getByLabel('Display name')).toHaveValue(`Lina${run}`);
  await hand.type(page.getByLabel('Bio'), 'Paper, light and slow animation.');
  await hand.type(page.getByRole('combobox', { name: 'Your skills' }), 'stable diff');
  await hand.press(page.getByRole('combobox', { name: 'Your skills' }), 'ArrowDown');
  await hand.press(page.getByRole('combobox', { name: 'Your skills' }), 'Enter');
  await expect(page.getByRole('button', { name: 'Remove skill Stable Diffusion' })).toBeVisible();
  await hand.click(page.getByRole('button', { name: 'Make your profile' }));
  await expect(page.getByRole('heading', { name: 'You have a place in the guild' })).toBeFocused();

  const address = (await page.getByRole('link', { name: 'View public page' }).getAttribute('href')) ?? '';
  await pageBecomes(() => fetchPage(request, address), ({ status, html }) => status === 200 && html.includes('slow animation'), SOON);
  expect(hand.count, 'clicks and keys').toBeLessThan(10);
  test.info().annotations.push({ type: 'interactions to a published profile', description: String(hand.count) });

  // The next step is one button.
  await hand.click(page.getByRole('link', { name: 'Create your first item' }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'New item' })).toBeFocused();
  expect(watch).toEqual({ violations: [], errors: [] });
});

test('a creator changes the username, and every old address leads to the new one', async ({ page, request, signIn, system }) => {
  const member = `u-tove${run}`;
  const studio = new Studio(member, { publicUrl: system.url, apis: [system.url] });
  await studio.open();
  await studio.make('Salt', await makePicture('salt.png', 200));
  const moderator = new Member('mia', { publicUrl: system.url, apis: [system.url] });
  await moderator.signIn();
  await approveAll(moderator);

  await signIn(page, member, '/app/settings/marketplace');
  const before = (await page.getByRole('link', { name: 'View public page' }).getAttribute('href')) ?? '';
  await pageBecomes(() => fetchPage(request, `${before}/salt`), ({ status }) => status === 200, SOON);
  const line = page.getByLabel('New username');
  await line.fill('admin');
  await expect(line).toHaveAttribute('aria-invalid', 'true');
  await line.fill(`tove-${run}`);
  await expect(page.getByText(`@tove-${run} is free.`)).toBeVisible();
  await page.getByRole('button', { name: 'Change username' }).click();
  const question = page.getByRole('dialog', { name: `Move your page to /portfolio/tove-${run}?` });
  await expect(question).toContainText('goes on leading here, for ever');
  await question.getByRole('button', { name: `Become @tove-${run}` }).click();
  await expect(page.getByText(/A username can be changed once in 30 days/)).toBeVisible();

  for (const tail of ['', '/salt']) {
    const old = () => request.get(`${before}${tail}`, { maxRedirects: 0 });
    await expect.poll(async () => (await old()).status(), { timeout: SOON }).toBe(301);
    const location = new URL((await old()).headers()['location'] ?? '', system.url);
    expect(location.pathname).toBe(`/portfolio/tove-${run}${tail}`);
    expect((await fetchPage(request, location.pathname)).status).toBe(200);
  }
});

test('an avatar is cut by keyboard alone', async ({ page, signIn, system }) => {
  const watch = await watchPage(page, system.url);
  await profileOf(page, signIn, `u-noa${run}`);
  const place = page.getByRole('group', { name: 'Avatar' });
  await place.locator('input[type=file]').setInputFiles(await makePicture('me.png', 300, { width: 1600, height: 900 }));

  const dialog = page.getByRole('dialog', { name: 'Cut your avatar' });
  const stage = dialog.getByRole('application');
  await expect(stage).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(dialog.getByText('110 % zoom, 40 % from the left, 50 % from the top')).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('slider', { name: 'Zoom' })).toHaveValue('111');
  await dialog.getByRole('button', { name: 'Use this avatar' }).press('Enter');

  await expect(dialog).toHaveCount(0);
  await expect(place.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await expect(place.locator('img')).toBeVisible();
  await page.getByRole('button', { name: 'Save profile' }).press('Enter');
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
  await page.reload();
  await expect(place.locator('img')).toBeVisible();
  await expect(page.locator('gh-profile-preview img')).toBeVisible();
  expect(watch).toEqual({ violations: [], errors: [] });
});

test('a session that is lost while typing costs nothing', async ({ page, context, signIn }) => {
  const member = `u-ravi${run}`;
  await profileOf(page, signIn, member);
  await page.getByLabel('Bio').fill('Typed while the session ended.');
  await loseSession(context);
  await page.getByRole('button', { name: 'Save profile' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);

  const [second] = await Promise.all([context.waitForEvent('page'), dialog.getByRole('link', { name: 'Sign in again' }).click()]);
  await second.waitForURL(/authorize/);
  await authorizeAs(second, member);
  await expect(second.getByRole('heading', { name: 'Go on in the tab you came from' })).toBeVisible();
  // The first tab has heard of it.
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Bio')).toHaveValue('Typed while the session ended.');
  await second.close();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Your profile is saved.')).toBeVisible();

  // What was typed is there after a reload too.
  await page.getByLabel('Bio').fill('Typed before a reload.');
  page.once('dialog', (question) => void question.accept());
  await page.reload();
  await expect(page.getByText('We kept what you typed before this page was left.')).toBeVisible();
  await expect(page.getByLabel('Bio')).toHaveValue('Typed before a reload.');
});

test('a save waits for the connection and goes out by itself', async ({ page, context, signIn }) => {
  await profileOf(page, signIn, `u-ines${run}`);
  await page.getByLabel('Bio').fill('Typed in a tunnel.');
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Waits for the connection, then saves')).toBeVisible();
  await expect(page.getByText('Your save waits and will be sent when the connection is back.')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
  await expect(page.getByText('You are offline.')).toHaveCount(0);
});

/** Signs a fresh member in and makes their profile. */
async function profileOf(page: Page, signIn: (page: Page, username: string, returnTo?: string) => Promise<void>, username: string): Promise<void> {
  await signIn(page, username, '/app/settings/marketplace');
  await page.getByRole('button', { name: 'Make your profile' }).click();
  await expect(page.getByRole('heading', { name: 'You have a place in the guild' })).toBeVisible();
}

/** Chooses an account on Discord's page. */
async function authorizeAs(page: Page, username: string): Promise<void> {
  const authorize = new URL(page.url());
  authorize.searchParams.set('as', username);
  await page.goto(authorize.href);
}

async function loseSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: 'session' });
}
