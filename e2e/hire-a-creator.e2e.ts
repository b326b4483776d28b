import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { linkIn, mailTo } from './support/mail-box.ts';
import { fetchPage, pageBecomes, type StaticPage } from './support/static-page.ts';
import { settled } from './support/system-database.ts';
import { watchPage } from './support/watch-page.ts';

/** Milliseconds within which a change stands in the static page. */
const SOON = 2_000;

test.beforeAll('the pictures of the demo are through', async () => {
  test.setTimeout(260_000);
  const database = process.env['E2E_DATABASE_URL'];
  if (database !== undefined) await settled(database, 240_000);
});

/** What a profile says of finished work, as a reader sees it. */
function figuresOf({ html }: StaticPage): { readonly completed: number; readonly reviews: number } {
  const words = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  const figure = (pattern: RegExp): number => Number(pattern.exec(words)?.[1] ?? Number.NaN);
  return { completed: figure(/projects? completed (\d+)/), reviews: figure(/(\d+) verified reviews?/) };
}

// One journey twice: everything on the way works without JavaScript too, for the visitor.
for (const [how, javaScriptEnabled] of [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const) {
  test.describe(`hiring a creator ${how}`, () => {
    test.describe.configure({ mode: 'serial' });
    const run = `${Date.now().toString(36)}${javaScriptEnabled ? 'j' : 'h'}`;
    const address = `client-${run}@mail.example`;
    const subject = `A lighthouse for issue ${run}`;
    const praise = `Every wave where it belongs, ${run}.`;
    let clientPath = '';
    let before = { completed: 0, reviews: 0 };

    test('a visitor finds a creator in spite of a typo, and writes', async ({ browser, baseURL, system }) => {
      const context = await browser.newContext({ javaScriptEnabled, ...(baseURL === undefined ? {} : { baseURL }) });
      const page = await context.newPage();
      const watch = javaScriptEnabled ? await watchPage(page, system.url) : null;
      await page.goto('/community/marketplace');
      await page.getByLabel('Search for names, skills and works').fill('tide tabels');
      await page.getByLabel('Search for names, skills and works').press('Enter');
      await expect(page).toHaveURL(/search=tide/);
      await expect(page.getByText(/showing results for/)).toBeVisible();
      await page.getByRole('link', { name: 'View profile' }).or(page.getByRole('link', { name: /Ada/ })).first().click();
      await expect(page).toHaveURL(/\/portfolio\/ada/);

      await page.getByRole('link', { name: /^(Hire|Contact|Write|Ask)/ }).first().click();
      await page.getByLabel('Your name').fill('Bo Client');
      await page.getByLabel('Your e-mail').fill(address);
      await page.getByLabel('Subject').fill(subject);
      await page.getByLabel('Message', { exact: true }).fill('A double page with a lighthouse and weather, printed in two inks.');
      await page.getByLabel('Budget').fill('2,000 €');
      await page.getByRole('button', { name: 'Send inquiry' }).click();
      await expect(page.getByText('look into your mail')).toBeVisible();
      expect(watch ?? { violations: [], errors: [] }).toEqual({ violations: [], errors: [] });

      const mail = await mailTo(system.mailUrl, address, /^Confirm your message/);
      clientPath = new URL(linkIn(mail, `${system.url}/inquiry/`)).pathname;
      await page.goto(clientPath);
      await page.getByRole('button', { name: 'Confirm and send' }).click();
      await expect(page.getByText('Your inquiry is with')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await context.close();
    });

    test('the creator accepts and says that it is done', async ({ page, request, signIn }) => {
      before = figuresOf(await fetchPage(request, '/portfolio/ada'));
      await signIn(page, 'ada', '/app/inquiries');
      await page.getByRole('link', { name: new RegExp(subject) }).click();
      await page.getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('button', { name: 'Mark as completed' }).click();
      await expect(page.getByRole('button', { name: 'Mark as completed' })).toHaveCount(0);
    });

    test('the client is told, completes and reviews; the page shows nothing before both have', async ({ browser, baseURL, request, system }) => {
      const mail = await mailTo(system.mailUrl, address, /accepted your inquiry$/);
      expect(linkIn(mail, `${system.url}/inquiry/`)).toContain(clientPath);
      const context = await browser.newContext({ javaScriptEnabled, ...(baseURL === undefined ? {} : { baseURL }) });
      const page = await context.newPage();
      await page.goto(clientPath);
      await page.getByRole('button', { name: 'Mark as completed' }).click();
      await mailTo(system.mailUrl, address, /^How was it to work with/);
      await page.goto(clientPath);
      await page.getByRole('radio', { name: '5 stars' }).check({ force: true });
      await page.getByLabel('How it went').fill(praise);
      await page.getByRole('button', { name: 'Send review' }).click();
      await expect(page.getByText(/sealed/i).first()).toBeVisible();
      await context.close();
      expect((await fetchPage(request, '/portfolio/ada')).html).not.toContain(praise);
    });

    test('once the creator has reviewed the client, the profile shows it', async ({ page, request, signIn }) => {
      await signIn(page, 'ada', '/app/inquiries');
      await page.getByRole('link', { name: new RegExp(subject) }).click();
      await page.getByRole('radio', { name: /^5 stars/ }).check();
      await page.getByLabel(/^How was working with/).fill('Knew what they wanted, and paid on the day.');
      await page.getByRole('button', { name: 'Send review' }).click();
      const took = await pageBecomes(() => fetchPage(request, '/portfolio/ada'), ({ html }) => html.includes(praise), SOON + 3_000);
      test.info().annotations.push({ type: 'review to page', description: `${took} ms` });
      expect(took).toBeLessThan(SOON);
      expect(figuresOf(await fetchPage(request, '/portfolio/ada'))).toEqual({ completed: before.completed + 1, reviews: before.reviews + 1 });
    });
  });
}
