import type { Page } from '@playwright/test';

/** Collects what a browser complains about while pages are looked at. */
export interface PageWatch {
  /** Refused by the Content-Security-Policy: directive and what was refused. */
  readonly violations: readonly string[];
  /** Errors of scripts and of the console, other than that the page itself answered with an error status. */
  readonly errors: readonly string[];
}

/** Begins to listen to pages of one origin; before the first is opened. The page of the stand-in Discord is no concern here. */
export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const violations: string[] = [];
  const errors: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (violation: string) => void }).reportViolation;
      report(`${event.violatedDirective} refused ${event.blockedURI || event.sourceFile} on ${location.pathname}`);
    });
  });
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    const isOurs = message.location().url.startsWith(origin);
    const isThePage = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && isOurs && !isThePage) errors.push(`${message.text()} (${message.location().url})`);
  });
  return { violations, errors };
}
