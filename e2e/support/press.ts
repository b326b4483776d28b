import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const MOST = 120;

/** Goes to a control with the tabulator key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < MOST; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST} presses of the tabulator key did not reach ${String(control)}`);
}

/** Goes to a control with the tabulator key and presses a key there. */
export async function pressOn(page: Page, control: Locator, key: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}
