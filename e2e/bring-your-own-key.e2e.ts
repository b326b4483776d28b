import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { mailTo } from './support/mail-box.ts';
import { operatorRuns } from './support/operator.ts';
import { pressOn, tabTo } from './support/press.ts';
import { rowsOf } from './support/system-database.ts';
import { expectTouchable } from './support/touchable.ts';
import { watchPage } from './support/watch-page.ts';

// Names of its own for each run, so that the journeys may be walked again on the same system.
const run = Date.now().toString(36);
const key = `sk-journey-${run}-a1b2c3d4e5f6`;

// Everything goes by keyboard, and the page is measured in two colour schemes and several widths.
test.describe.configure({ timeout: 240_000 });

for (const { name, width, height } of [{ name: 'a desk', width: 1_440, height: 900 }, { name: 'a phone', width: 390, height: 844 }]) {
  test(`a creator brings a key, uses it, sees what it cost and takes it away, by keyboard on ${name}`, async ({ page, signIn, system }) => {
    await page.setViewportSize({ width, height });
    const watch = await watchPage(page, system.url);
    await signIn(page, `u-kira${width}${run}`, '/app/api-keys');
    const card = page.getByRole('article', { name: 'OpenAI', exact: true });
    await save(page, card);
    await test.step('test it', async () => {
      await pressOn(page, card.getByRole('button', { name: 'Test', exact: true }), 'Enter');
      await expect(card.getByRole('status').first()).not.toBeEmpty();
      await expect(card.getByText('Works', { exact: true })).toBeVisible();
    });
    await tryOut(page, card);
    await seeUsage(page);
    await rotate(page, card);
    await remove(page, card);
    expect(watch).toEqual({ violations: [], errors: [] });
  });
}

test('a creator whose key is refused hears of it once, and what to do', async ({ page, signIn, system }) => {
  const member = `u-nils${run}`;
  await signIn(page, member, '/app/api-keys');
  const card = page.getByRole('article', { name: 'Anthropic', exact: true });
  await card.getByRole('button', { name: 'Add key for Anthropic' }).click();
  await card.getByRole('textbox', { name: 'Anthropic key' }).fill('sk-ant-invalid-0123456789');
  await card.getByRole('button', { name: 'Save key' }).click();
  await expect(card.getByText('Refused by provider')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Try it out' })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expectTouchable(page);
  await page.reload();
  await expect(page.getByRole('article', { name: 'Anthropic', exact: true }).getByText('Refused by provider')).toBeVisible();

  // Out of credit in use: a mail, however many calls fail.
  await card.getByRole('button', { name: 'Replace' }).click();
  await card.getByRole('textbox', { name: 'Anthropic key' }).fill('sk-ant-exhausted-0123456789');
  await card.getByRole('button', { name: 'Replace key' }).click();
  await expect(card.getByText('Out of credit')).toBeVisible();
  await card.getByRole('button', { name: 'Try it out' }).click();
  for (let call = 0; call < 2; call += 1) await ask(card, 'claude-sonnet-4-5', 'Anybody there?');
  await expect(card.getByRole('alert')).toContainText('credit');
  await mailTo(system.mailUrl, `${member}@example.com`, /Anthropic key/);
});

async function save(page: Page, card: Locator): Promise<void> {
  await test.step('save it, with what copying brought along', async () => {
    await pressOn(page, card.getByRole('button', { name: 'Add key for OpenAI' }), 'Enter');
    await tabTo(page, card.getByRole('textbox', { name: 'OpenAI key' }));
    await page.keyboard.insertText(`  ${key} `);
    await page.keyboard.press('Enter');
    await expect(card.getByText('Works', { exact: true })).toBeVisible();
    await expect(card).toContainText(key.slice(-4));
    expect(await page.content()).not.toContain(key);
  });
}

async function ask(card: Locator, model: string, message: string): Promise<void> {
  await card.getByRole('combobox', { name: 'Model' }).fill(model);
  await card.getByLabel('Message').fill(message);
  await card.getByRole('button', { name: 'Ask' }).click();
  await expect(card.getByRole('button', { name: 'Ask' })).toBeVisible();
}

async function tryOut(page: Page, card: Locator): Promise<void> {
  await test.step('try it out, and see tokens and cost', async () => {
    await pressOn(page, card.getByRole('button', { name: 'Try it out' }), 'Enter');
    await tabTo(page, card.getByRole('combobox', { name: 'Model' }));
    await page.keyboard.type('gpt-4.1-mini');
    await page.keyboard.press('Escape');
    await tabTo(page, card.getByLabel('Message'));
    await page.keyboard.type('echo the tide comes in');
    await pressOn(page, card.getByRole('button', { name: 'Ask' }), 'Enter');
    await expect(card.getByRole('group', { name: 'Answer' })).toHaveText('the tide comes in');
    await expect(card.getByText(/\d+ tokens in, 4 out/)).toBeVisible();
    await expect(card.getByText(/^\$0\.0000\d+/)).toBeVisible();
    await expectAccessible(page);
  });
}

async function seeUsage(page: Page): Promise<void> {
  const usage = page.getByRole('region', { name: 'Usage', exact: true });
  await test.step('see what it was used for', async () => {
    await expect(usage.getByRole('rowheader', { name: /gpt-4\.1-mini/ })).toBeVisible();
    await expect(usage.getByText('Try-outs')).toBeVisible();
    await pressOn(page, usage.getByText('The same days as a table'), 'Enter');
    await expect(usage.getByRole('table', { name: /Usage by day/ })).toBeVisible();
    const { width } = page.viewportSize() ?? { width: 0 };
    await page.screenshot({ path: test.info().outputPath(`keys-${width}.png`), fullPage: true });
  });
  await test.step('take it along', async () => {
    const arrives = page.waitForEvent('download');
    await pressOn(page, usage.getByRole('link', { name: 'Export CSV' }), 'Enter');
    const [header, line, end] = (await readFile(await (await arrives).path(), 'utf8')).split('\r\n');
    expect(header).toMatch(/^call_id,started_at,.*,cost_usd$/);
    expect(line).toMatch(/,OPENAI,gpt-4\.1-mini,TRY_OUT,COMPLETED,MEASURED,\d+,0,4,0,0\.0000\d{5}$/);
    expect(end).toBe('');
  });
}

async function rotate(page: Page, card: Locator): Promise<void> {
  const database = process.env['E2E_DATABASE_URL'];
  if (database === undefined) return;
  await test.step('notice nothing when the key-encryption key changes', async () => {
    expect(await operatorRuns('keys:rotate', { ENCRYPTION_ACTIVE_KEY_ID: 'k2' })).toMatch(/api_keys: [1-9]\d* rows are under key k2 now\./);
    expect(await operatorRuns('keys:audit', { ENCRYPTION_ACTIVE_KEY_ID: 'k2' })).toContain('No row needs k1');
    expect(await rowsOf(database, `SELECT 1 FROM api_keys WHERE split_part(wrapped_key, '.', 2) <> 'k2'`)).toEqual([]);
    await pressOn(page, card.getByRole('button', { name: 'Ask' }), 'Enter');
    await expect(card.getByRole('group', { name: 'Answer' })).toHaveText('the tide comes in');
  });
}

async function remove(page: Page, card: Locator): Promise<void> {
  await test.step('take it away, after hearing what stops', async () => {
    await pressOn(page, card.getByRole('button', { name: 'Remove', exact: true }), 'Enter');
    const question = page.getByRole('dialog', { name: 'Remove your OpenAI key?' });
    await expect(question).toContainText('everything that runs on it stops');
    await pressOn(page, question.getByRole('button', { name: 'Remove key' }), 'Enter');
    await expect(card.getByText('Not set up')).toBeVisible();
    await page.reload();
    await expect(card.getByText('Not set up')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /gpt-4\.1-mini/ }).first()).toBeVisible();
    await expectNoOverflow(page);
  });
}
