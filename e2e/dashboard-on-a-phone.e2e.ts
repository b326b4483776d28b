import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { makePicture } from './support/pictures.ts';
import { Studio } from './support/studio.ts';
import { expectTouchable } from './support/touchable.ts';

const run = Date.now().toString(36);

// Each area is measured in two colour schemes and three widths.
test.describe.configure({ timeout: 180_000 });

test('a creator reaches every area with a thumb', async ({ page, signIn, system }) => {
  const member = `u-mika${run}`;
  await new Studio(member, { publicUrl: system.url, apis: [system.url] }).open();
  await signIn(page, member, '/app/settings/marketplace');
  for (const area of ['settings/marketplace', 'portfolio', 'portfolio/new', 'portfolio/deleted', 'signed-in', 'nowhere']) {
    await page.goto(`/app/${area}`);
    await expectFitForPhones(page);
  }
  const places = await page.getByRole('navigation', { name: 'Dashboard' }).boundingBox();
  expect((places?.y ?? 0) + (places?.height ?? 0), 'the places are at the lower edge').toBeGreaterThanOrEqual(843);
});

test('a moderator decides with a thumb', async ({ page, signIn, system }) => {
  const studio = new Studio(`u-aldo${run}`, { publicUrl: system.url, apis: [system.url] });
  await studio.open();
  const title = `Harbour at night ${run}`;
  await studio.make(title, await makePicture('harbour.png', 100));
  await signIn(page, 'mia', '/app/admin/moderation');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expectFitForPhones(page);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectFitForPhones(page);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
});

async function expectFitForPhones(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expectTouchable(page);
}
