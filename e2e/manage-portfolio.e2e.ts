import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { approveWorkOf } from './support/approve-work-of.ts';
import { expect, test } from './support/journey.ts';
import { Member } from './support/member.ts';
import { makePicture } from './support/pictures.ts';
import { pressOn, tabTo } from './support/press.ts';
import { fetchPage, pageBecomes } from './support/static-page.ts';
import { Studio } from './support/studio.ts';
import { watchPage } from './support/watch-page.ts';

/** Milliseconds within which a change stands in the static page. */
const SOON = 5_000;

// Each step finds what the one before has left.
test.describe.configure({ mode: 'serial' });

// A creator of its own for each run, so that the journeys may be walked again on the same system.
const run = Date.now().toString(36);
const maker = `u-${run}`;
const titles = ['Glass tide', 'Paper wind', 'Salt clock'] as const;

test.beforeAll('a creator has three approved items', async ({ system }) => {
  test.setTimeout(120_000);
  const entrances = { publicUrl: system.url, apis: [system.url] };
  const studio = new Studio(maker, entrances);
  await studio.open();
  for (const [index, title] of titles.entries()) await studio.make(title, await makePicture(`${title}.png`, index * 110));
  const moderator = new Member('mia', entrances);
  await moderator.signIn();
  await approveWorkOf(maker, moderator);
});

test('a portfolio is managed by the keyboard alone', async ({ page, signIn }) => {
  await signIn(page, maker, '/app/portfolio');
  await pressOn(page, page.getByRole('link', { name: 'Create new' }), 'Enter');
  await tabTo(page, page.getByLabel('Title'));
  await page.keyboard.type('Quiet machine');
  await tabTo(page, page.getByLabel('Category'));
  await page.keyboard.type('Aud');
  await pressOn(page, page.getByRole('button', { name: 'Save item' }), 'Enter');
  await expect(page.getByText('“Quiet machine” is saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeFocused();

  const star = page.getByRole('button', { name: 'Featured: Quiet machine' });
  await pressOn(page, star, 'Space');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(star).toBeFocused();
  const shown = page.getByRole('switch', { name: 'Shown to everybody: Quiet machine' });
  await pressOn(page, shown, 'Space');
  await expect(shown).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByText('Only you see “Quiet machine” now.')).toBeVisible();

  await pressOn(page, page.getByRole('button', { name: 'Delete Quiet machine' }), 'Enter');
  await expect(page.getByRole('link', { name: 'Salt clock', exact: true })).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Undo' }), 'Enter');
  await expect(page.getByRole('link', { name: 'Quiet machine', exact: true })).toBeFocused();
});

test('at most three items are featured, and the fourth star says so', async ({ page, signIn }) => {
  await signIn(page, maker, '/app/portfolio');
  for (const title of ['Glass tide', 'Paper wind']) {
    const star = page.getByRole('button', { name: `Featured: ${title}` });
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
  }
  const fourth = page.getByRole('button', { name: 'Featured: Salt clock' });
  await fourth.click();
  await expect(page.getByText(/You feature 3 items already/)).toBeVisible();
  await expect(fourth).toHaveAttribute('aria-pressed', 'false');
});

test('pictures are ordered by arrow keys and by dragging', async ({ page, signIn, system }) => {
  const watch = await watchPage(page, system.url);
  await signIn(page, maker, '/app/portfolio');
  await openItem(page, 'Salt clock');
  await page.locator('input[type=file]').setInputFiles([await makePicture('b.png', 40), await makePicture('c.png', 160)]);
  for (const [index, words] of ['One', 'Two', 'Three'].entries()) await page.getByLabel(`What picture ${index + 1} shows`).fill(words);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });

  await page.getByRole('button', { name: /^Place of picture 1/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Place of picture 2/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect(await shownTexts(page)).toEqual(['Two', 'Three', 'One']);
  await expect(page.getByText('Picture 2 is now number 3 of 3.')).toBeAttached();

  await dragTo(page, page.getByRole('button', { name: /^Place of picture 3/ }), page.getByRole('listitem', { name: 'Picture 1' }));
  await expect.poll(() => shownTexts(page)).toEqual(['One', 'Two', 'Three']);
  await page.getByRole('button', { name: 'Move picture 3 earlier' }).click();
  await page.getByRole('button', { name: 'Save item' }).click();
  await expect(page.getByText('“Salt clock” is saved and public.')).toBeVisible();
  await openItem(page, 'Salt clock');
  expect(await shownTexts(page)).toEqual(['One', 'Three', 'Two']);
  expect(watch, 'dragging keeps to the policy').toEqual({ violations: [], errors: [] });
});

test('a draft survives a reload, is listed, and is continued', async ({ page, signIn }) => {
  await signIn(page, maker, '/app/portfolio');
  await page.getByRole('link', { name: 'Create new' }).click();
  await page.getByLabel('Title').fill('Half a thought');
  await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Half a thought');
  await page.getByRole('textbox', { name: 'Description' }).fill('And the other half.');
  await page.getByRole('link', { name: 'Portfolio' }).first().click();

  await page.getByRole('link', { name: 'Half a thought' }).click();
  await expect(page.getByText('You go on with your draft.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('And the other half.');
  await page.getByLabel('Category').selectOption({ label: 'Video' });
  await page.getByRole('button', { name: 'Save item' }).click();
  await expect(page.getByText('“Half a thought” is saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Create new' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('');
});

test('cancel asks only when something is lost, and throws the draft away', async ({ page, signIn }) => {
  await signIn(page, maker, '/app/portfolio/new');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Create new' }).click();
  await page.getByLabel('Title').fill('Not this one');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await expect(page.getByText('Not this one')).toHaveCount(0);
});

test('two windows on one item lose neither side', async ({ page, context, signIn }) => {
  await signIn(page, maker, '/app/portfolio');
  const other = await context.newPage();
  await other.goto('/app/portfolio');
  await openItem(page, 'Paper wind');
  await openItem(other, 'Paper wind');

  await page.getByLabel('Title').fill('Paper wind, first window');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await other.getByRole('textbox', { name: 'Description' }).fill('Typed in the second window.');
  await expect(other.getByRole('heading', { name: 'This draft was changed in another window' })).toBeVisible();
  await expect(other.getByRole('cell', { name: 'Typed in the second window.' })).toBeVisible();
  await other.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(other.getByLabel('Title')).toHaveValue('Paper wind, first window');
  await other.getByRole('button', { name: 'Save item' }).click();
  await expect(other.getByText('is saved and public.')).toBeVisible();

  await page.getByLabel('Title').fill('Paper wind, last word');
  await page.getByRole('button', { name: 'Save item' }).click();
  const panel = page.getByRole('region', { name: 'It was changed in another window' });
  await expect(panel.getByRole('heading')).toBeFocused();
  await expect(panel.getByRole('row', { name: /Title/ })).toContainText('Paper wind, last word');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Keep mine and save' }).click();
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await openItem(page, 'Paper wind, last word');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Typed in the second window.');
});

test('a deleted item answers 410, and 200 again after the undo and from the list of deleted items', async ({ page, request, signIn }) => {
  const path = `/portfolio/${maker}/glass-tide`;
  const becomes = (status: number) => pageBecomes(() => fetchPage(request, path), (found) => found.status === status, SOON);
  await signIn(page, maker, '/app/portfolio');
  await becomes(200);
  await page.getByRole('button', { name: 'Delete Glass tide' }).click();
  await becomes(410);
  await page.getByRole('button', { name: 'Undo' }).click();
  await becomes(200);

  await page.getByRole('button', { name: 'Delete Glass tide' }).click();
  await becomes(410);
  await page.getByRole('link', { name: 'Recently deleted' }).click();
  await expect(page.getByText('29 days left').or(page.getByText('30 days left'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring back Glass tide' }).click();
  await expect(page.getByText('“Glass tide” is back in your portfolio.')).toBeVisible();
  await becomes(200);
});

test('grid, editor and deleted items are accessible and fit every window', async ({ page, signIn }) => {
  await signIn(page, maker, '/app/portfolio');
  await expect(page.getByRole('link', { name: 'Glass tide', exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await openItem(page, 'Glass tide');
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.goto('/app/portfolio/deleted');
  await expect(page.getByRole('heading', { name: 'Nothing was deleted lately' })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});

async function openItem(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByLabel('Title')).toHaveValue(title);
}

/** The texts of the pictures, in their order. */
async function shownTexts(page: Page): Promise<string[]> {
  return page.getByLabel(/^What picture \d+ shows$/).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

/** Drags as a hand does: takes hold, moves in steps, lets go. */
async function dragTo(page: Page, handle: Locator, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 12 });
  await page.mouse.move(to.x + 40, to.y + 12, { steps: 6 });
  await page.mouse.up();
}
