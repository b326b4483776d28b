import { expect, type Page } from '@playwright/test';

/** Pixels that a finger needs. */
const FINGER = 44;

/** Expects that every control in sight of a phone is high enough for a finger; links within a text are as high as their line. */
export async function expectTouchable(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const small = await page.evaluate((least) => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, [role=application]')];
    return controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.skip'))
      .filter((control) => !(control.matches('a') && getComputedStyle(control).display === 'inline'))
      .filter((control) => (control.closest('label, .control') ?? control).getBoundingClientRect().height < least)
      .map((control) => control.outerHTML.slice(0, 140));
  }, FINGER);
  expect(small, `too small on ${page.url()}`).toEqual([]);
}
