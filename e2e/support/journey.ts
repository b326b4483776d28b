import { test as base, expect, type Page } from '@playwright/test';

/** Where the system under test is reached. */
export interface SystemAddresses {
  readonly url: string;
  readonly discordUrl: string;
  readonly mailUrl: string;
}

interface JourneyFixtures {
  readonly system: SystemAddresses;
  /** Signs the page's browser in through the local Discord, and ends at the given path. */
  readonly signIn: (page: Page, username: string, returnTo?: string) => Promise<void>;
}

function address(name: string): string {
  return process.env[name] ?? '';
}

/** Signs in as a person would: the link, Discord's page, the chosen account, and back. */
async function signIn(page: Page, username: string, returnTo = '/app/'): Promise<void> {
  await page.goto(`/api/auth/discord?returnTo=${encodeURIComponent(returnTo)}`);
  const authorize = new URL(page.url());
  authorize.searchParams.set('as', username);
  await page.goto(authorize.href);
  await expect(page).toHaveURL((url) => url.pathname.startsWith(returnTo));
}

/** Playwright's `test` with the addresses of the system and a way to sign in. */
export const test = base.extend<JourneyFixtures>({
  system: async ({ baseURL }, use) => use({ url: baseURL ?? '', discordUrl: address('E2E_DISCORD_URL'), mailUrl: address('E2E_MAIL_URL') }),
  signIn: async ({ baseURL }, use) => {
    expect(baseURL, 'the system runs').toBeTruthy();
    await use(signIn);
  },
});

export { expect };
