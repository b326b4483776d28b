import type { Locator } from '@playwright/test';

/** A person's hand on mouse and keyboard, which counts what it does beyond typing. */
export class Hand {
  #count = 0;

  /** Clicks and keys so far. Letters are not counted. */
  get count(): number {
    return this.#count;
  }

  async click(target: Locator): Promise<void> {
    this.#count += 1;
    await target.click();
  }

  async press(target: Locator, key: string): Promise<void> {
    this.#count += 1;
    await target.press(key);
  }

  /** Goes to a field, which is counted, and types, which is not. */
  async type(target: Locator, text: string): Promise<void> {
    await this.click(target);
    await target.fill(text);
  }

  /** Something that is done outside of the page, such as choosing an account at Discord. */
  async elsewhere(act: () => Promise<unknown>): Promise<void> {
    this.#count += 1;
    await act();
  }
}
