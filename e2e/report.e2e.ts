import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { watchPage } from './support/watch-page.ts';

test.describe('reporting', () => {
  test('without an account: what is missing is said at its field, nothing typed is lost, and thanks take the place of the form', async ({ page, system }) => {
    const watch = await watchPage(page, system.url);
    await page.goto('/portfolio/ada');
    await page.getByRole('link', { name: 'Report this profile' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report this profile');
    await expectAccessible(page);
    await page.getByLabel('Details').fill('This is the work of Noor.');
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.getByText('Choose what is wrong.')).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeFocused();
    await expect(page.getByLabel('Details')).toHaveValue('This is the work of Noor.');
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /Stolen work/ })).toBeChecked();
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.getByText('Thank you: your report is in')).toBeVisible();
    expect(watch).toEqual({ violations: [], errors: [] });
  });

  test('without JavaScript: the form comes back with what was typed, and leads to thanks that can be reloaded', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    await page.goto('/portfolio/ada/tide-tables');
    await page.getByRole('link', { name: 'Report this work' }).click();
    await page.getByRole('radio', { name: /Something else/ }).check();
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.getByText('Say in a few words what is wrong.')).toBeVisible();
    await expect(page.getByRole('radio', { name: /Something else/ })).toBeChecked();
    await page.getByLabel('Details').fill('The tables are not of this harbour.');
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you: your report is in');
    await page.reload();
    await page.getByRole('link', { name: 'Back to the work' }).click();
    await expect(page).toHaveURL(/\/portfolio\/ada\/tide-tables$/);
    await context.close();
  });

  test('fits every window', async ({ page }) => {
    await page.goto('/portfolio/ada');
    await page.getByRole('link', { name: 'Report this profile' }).click();
    await expectNoOverflow(page);
  });
});

test('a visitor reads how creators are ordered, and a creator what their own points are the sum of', async ({ page, signIn }) => {
  await page.goto('/community/marketplace');
  await page.getByText('How creators are ordered').click();
  await expect(page.getByText('Nobody can pay for a place.')).toBeVisible();
  await expectAccessible(page);
  await signIn(page, 'ada', '/app/settings/marketplace');
  const ranking = page.getByRole('region', { name: 'How you are ranked' });
  await expect(ranking.getByRole('heading', { name: 'Highest rated' })).toBeVisible();
  for (const table of await ranking.getByRole('table').all()) {
    const figures = (await table.getByRole('cell').allTextContents()).map((text) => Math.round(Number(text.replaceAll(',', '')) * 1_000_000));
    expect(figures.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(figures.at(-1));
  }
  await expectAccessible(page);
});
