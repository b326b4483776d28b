import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { makePicture } from './support/pictures.ts';
import { fetchPage, pageBecomes, sitemapAddresses } from './support/static-page.ts';
import { settled } from './support/system-database.ts';
import { watchPage } from './support/watch-page.ts';

/** Milliseconds within which a change stands in the static page. */
const SOON = 2_000;
/** Milliseconds within which the sitemap follows; it is rewritten every two seconds. */
const SITEMAP = 8_000;

// One person's step needs the one before; the demo has one cleo.
test.describe.configure({ mode: 'serial' });

// A slug of its own for each run, so that the journey may be walked again on the same system.
const run = Date.now().toString(36);
const title = `Lanterns over the quay ${run}`;
const path = `/portfolio/cleo/lanterns-over-the-quay-${run}`;

test.beforeAll('the pictures of the demo are through', async () => {
  test.setTimeout(260_000);
  const database = process.env['E2E_DATABASE_URL'];
  // Seconds are measured here, and encoding takes all of a small machine.
  if (database !== undefined) await settled(database, 240_000);
});

test('a new member makes a profile and an item with two pictures', async ({ page, request, system }) => {
  const watch = await watchPage(page, system.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Open your stall' }).first().click();
  await page.getByRole('link', { name: 'cleo' }).click();
  await expect(page.getByRole('button', { name: /^Account: Cleo/ })).toBeVisible();

  await makeProfile(page);
  await page.goto('/app/portfolio/new');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Description' }).fill('Paper lanterns, drawn at dusk.\n\nMade for a <b>small</b> & windy harbour.');
  await page.getByLabel('Category').selectOption({ label: 'Image' });
  await page.locator('input[type=file]').setInputFiles([await makePicture('lantern.png', 20), await makePicture('quay.png', 200)]);
  await page.getByLabel('What picture 1 shows').fill('A lantern in warm light');
  await page.getByLabel('What picture 2 shows').fill('The quay at night');
  // A picture that is being prepared shows its progress; one that is ready shows itself.
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByRole('listitem', { name: 'Picture 2' }).getByRole('img', { name: 'The quay at night' })).toBeVisible();
  await page.getByRole('button', { name: 'Save item' }).click();
  await expect(page.getByText(`“${title}” is saved and waits for a moderator.`)).toBeVisible();

  expect(watch, 'previews and uploads keep to the policy').toEqual({ violations: [], errors: [] });
  expect((await fetchPage(request, path)).status, 'nothing is public before it was approved').toBe(404);
});

test('a moderator approves, and the page is there for readers without JavaScript', async ({ page, request, signIn, system }) => {
  await signIn(page, 'mia', '/app/admin/moderation');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);

  const took = await pageBecomes(() => fetchPage(request, path), ({ status }) => status === 200, SOON);
  test.info().annotations.push({ type: 'approval to page', description: `${took} ms` });
  const published = await fetchPage(request, path);
  expect(published.title).toBe(`${title} by Cleo · Guildhall`);
  expect(published.html).toContain('Made for a &lt;b&gt;small&lt;/b&gt; &amp; windy harbour.');
  expect(published.alts).toEqual(['A lantern in warm light', 'The quay at night']);
  // AVIF and WebP of each picture, in several widths.
  expect(published.srcsets).toHaveLength(4);
  for (const srcset of published.srcsets) expect(srcset.split(',').length).toBeGreaterThan(1);
  await expectPicturesServed(request, published.srcsets);
  const work = published.structuredData.find((node) => node['@type'] === 'CreativeWork');
  expect(work).toMatchObject({ name: title, url: `${system.url}${path}`, creator: { '@type': 'Person', name: 'Cleo' } });
  expect(work?.['image']).toHaveLength(2);

  await expect.poll(() => sitemapAddresses(request), { timeout: SITEMAP }).toContain(`${system.url}${path}`);
  expect((await fetchPage(request, '/portfolio/cleo')).html).toContain(title);
  expect((await fetchPage(request, '/community/marketplace')).html).toContain('/portfolio/cleo');
});

test('a trusted creator edits, and the page changes at once', async ({ page, request, signIn }) => {
  await signIn(page, 'ada', '/app/portfolio');
  await page.getByRole('link', { name: /^Edit Salt/ }).click();
  const edited = `Salt, ${run}`;
  await page.getByLabel('Title').fill(edited);
  await page.getByRole('button', { name: 'Save item' }).click();
  await expect(page.getByText(`“${edited}” is saved and public.`)).toBeVisible();

  const took = await pageBecomes(() => fetchPage(request, '/portfolio/ada/salt'), ({ html }) => html.includes(edited), SOON);
  test.info().annotations.push({ type: 'edit to page', description: `${took} ms` });
  const profile = await pageBecomes(() => fetchPage(request, '/portfolio/ada'), ({ html }) => html.includes(edited), SOON);
  expect(profile).toBeLessThanOrEqual(SOON);
});

test('a deleted item answers 410 and leaves lists and sitemap', async ({ page, request, signIn, system }) => {
  await signIn(page, 'cleo', '/app/portfolio');
  await page.getByRole('button', { name: `Delete ${title}` }).click();
  await expect(page.getByText(`“${title}” was deleted.`)).toBeVisible();

  await pageBecomes(() => fetchPage(request, path), ({ status }) => status === 410, SOON);
  const gone = await fetchPage(request, path);
  expect(gone.html).not.toContain(title);
  expect(gone.structuredData).toEqual([]);
  expect((await fetchPage(request, '/portfolio/cleo')).html).not.toContain(title);
  await expect.poll(() => sitemapAddresses(request), { timeout: SITEMAP }).not.toContain(`${system.url}${path}`);
});

async function makeProfile(page: Page): Promise<void> {
  await page.goto('/app/settings/marketplace');
  await page.getByLabel('Display name').fill('Cleo');
  await page.getByLabel('Bio').fill('Light, paper and water.');
  await page.getByRole('combobox', { name: 'Your skills' }).fill('Flux');
  await page.getByRole('combobox', { name: 'Your skills' }).press('Enter');
  const make = page.getByRole('button', { name: /^(Make your profile|Save profile)$/ });
  await make.click();
  await expect(page.getByRole('link', { name: 'View public page' })).toBeVisible();
}

async function expectPicturesServed(request: Parameters<typeof fetchPage>[0], srcsets: readonly string[]): Promise<void> {
  for (const srcset of srcsets) {
    const address = srcset.split(/[ ,]+/)[0] ?? '';
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()['content-type']).toMatch(/^image\/(avif|webp)$/);
  }
}
