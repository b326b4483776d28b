import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { pressOn, tabTo } from './support/press.ts';
import { expectTouchable } from './support/touchable.ts';
import { watchPage } from './support/watch-page.ts';

// Each step finds what the one before has left.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

// A member of its own for each run, so that the journeys may be walked again on the same system, whose tests of keys are counted.
const run = Date.now().toString(36);
const member = `u-${run}`;
const goodKey = `sk-journey-${run}-k3Qa`;
const refusedKey = `sk-invalid-${run}-Zt81`;

const cardOf = (page: Page, provider: string): Locator => page.getByRole('article', { name: provider, exact: true });

test('a key is saved and tested by the keyboard alone, and shown nowhere', async ({ page, signIn, system }) => {
  const watch = await watchPage(page, system.url);
  await signIn(page, member, '/app/api-keys');
  await expect(page.getByText('What we store')).toBeVisible();
  const card = cardOf(page, 'OpenAI');
  await pressOn(page, card.getByRole('button', { name: 'Add key for OpenAI' }), 'Enter');
  const line = card.getByRole('textbox', { name: 'OpenAI key' });
  await expect(line).toBeFocused();
  await page.keyboard.type('Bearer sk-journey');
  await page.keyboard.press('Enter');
  await expect(card.getByText(/A key has no spaces or line breaks/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(`  ${goodKey} `);
  await page.keyboard.press('Enter');
  await expect(page.getByText('OpenAI accepts this key.')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Replace' })).toBeFocused();
  await expect(card).toContainText('Works');
  await expect(card).toContainText('Key ends in …k3Qa');
  await page.reload();
  await expect(card).toContainText('Works');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) + document.documentElement.outerHTML);
  expect(kept).not.toContain(goodKey);
  expect([watch.violations, watch.errors]).toEqual([[], []]);
});

test('a key is tried out by the keyboard, and the call is in the usage and in the file', async ({ page, signIn }) => {
  await signIn(page, member, '/app/api-keys');
  const card = cardOf(page, 'OpenAI');
  await pressOn(page, card.getByRole('button', { name: 'Try it out' }), 'Enter');
  await expect(card.getByRole('combobox', { name: 'Model' })).toBeFocused();
  await page.keyboard.type('gpt-4o');
  await expect(card.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const model = await card.getByRole('combobox', { name: 'Model' }).inputValue();
  await tabTo(page, card.getByLabel('Message'));
  await page.keyboard.type('echo The tide keeps its own tables');
  await pressOn(page, card.getByRole('button', { name: 'Ask' }), 'Enter');
  await expect(card.getByRole('group', { name: 'Answer' })).toHaveText('The tide keeps its own tables');
  await expect(card.getByText('The answer is complete.')).toBeVisible();
  const cost = (await card.locator('.receipt strong').textContent()) ?? '';
  expect(cost).toMatch(/^\$0\.\d+$/);

  const row = page.getByRole('region', { name: /^Usage by model/ }).getByRole('row').filter({ hasText: model });
  await expect(row).toContainText(cost);
  await expect(page.locator('.totals')).toContainText(cost);
  await expect(card).toContainText(`${cost} this month`);
  await page.getByRole('heading', { name: 'Last 30 days' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('img', { name: /^Cost a day from .* Most on .*/ })).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export CSV' }).click()]);
  const [, call = ''] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(call).toContain(`,${model},TRY_OUT,COMPLETED,MEASURED,`);
  expect(Number(call.split(',').at(-1))).toBe(Number(cost.slice(1)));
});

test('a monthly limit is set, and refused where it cannot be one', async ({ page, signIn }) => {
  await signIn(page, member, '/app/api-keys');
  const card = cardOf(page, 'OpenAI');
  await card.getByRole('button', { name: 'Set a limit' }).click();
  await page.keyboard.type('1,5');
  await page.keyboard.press('Enter');
  await expect(card.getByText(/Write dollars in figures/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('12.50');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('of $12.50 this month');
  await expect(card.getByRole('button', { name: 'Change limit' })).toBeFocused();
});

test('the page is whole at every width, in both schemes and with open forms', async ({ page, signIn }) => {
  await signIn(page, member, '/app/api-keys');
  await cardOf(page, 'OpenAI').getByRole('button', { name: 'Try it out' }).click();
  await cardOf(page, 'OpenAI').getByRole('combobox', { name: 'Model' }).click();
  await cardOf(page, 'Google').getByRole('button', { name: 'Add key for Google' }).click();
  await page.getByText('The same days as a table').click();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expectTouchable(page);
});

test('a key that its provider refuses says so in the navigation, and is removed after a question', async ({ page, signIn }) => {
  await signIn(page, member, '/app/api-keys');
  const card = cardOf(page, 'OpenAI');
  await card.getByRole('button', { name: 'Replace' }).click();
  await card.getByRole('textbox', { name: 'OpenAI key' }).fill(refusedKey);
  await card.getByRole('button', { name: 'Replace key' }).click();
  await expect(card).toContainText('Refused by provider');
  await expect(page.getByRole('navigation', { name: 'Dashboard' }).getByRole('link', { name: 'API keys 1 stopped working' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Try it out' })).toHaveCount(0);

  await card.getByRole('button', { name: 'Remove' }).click();
  const question = page.getByRole('dialog', { name: 'Remove your OpenAI key?' });
  await expect(question).toContainText('everything that runs on it stops');
  await question.getByRole('button', { name: 'Remove key' }).click();
  await expect(card).toContainText('Not set up');
  await expect(card.getByRole('button', { name: 'Add key for OpenAI' })).toBeFocused();
  await expect(page.getByRole('link', { name: /stopped working/ })).toHaveCount(0);
  // What it was used for stays.
  await expect(page.getByRole('region', { name: /^Usage by model/ })).toBeVisible();
});
