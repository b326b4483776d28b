import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { FormTokens } from '../../../platform/http/form-token.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { InquiryLinks } from '../../inquiries/index.js';
import { visitorAt } from '../../inquiries/testing/inquiries-on.js';
import { inquiryForm } from '../../inquiries/use-cases/show-inquiry.js';
import { aJob, aReview } from '../testing/a-review.js';

let app: TestApp;
let ada: SavedCreator;
beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  ada = await aCreator().called('ada').save(app.database);
});
afterAll(() => app.close());

/** A job of yesterday by the clock of the system, and the address of its client's page. */
async function aPage(status: 'COMPLETED' | 'ACCEPTED' = 'COMPLETED'): Promise<{ id: string; path: string; formToken: string }> {
  const { id } = await aJob().to(ada).being(status).save(app.database);
  await app.database.execute(`UPDATE inquiries SET completed_at = now() - interval '1 day' WHERE id = $1 AND completed_at IS NOT NULL`, [id]);
  const path = app.app.get(InquiryLinks, { strict: false }).path(id);
  return { id, path, formToken: app.app.get(FormTokens).issue(inquiryForm(id), visitorAt('127.0.0.1')) };
}

const browser = { 'content-type': 'application/x-www-form-urlencoded', 'x-guildhall-csrf': '', accept: 'text/html' };

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields).toString();
  return app.rest({ method: 'POST', url: `${path}/review`, body, headers: { ...browser, ...headers } });
}

const reviewsOf = (id: string) => app.database.query('SELECT author, stars, body FROM reviews WHERE inquiry_id = $1', [id]);

describe('the form of the client’s page', () => {
  test('takes a review and leads back to the page, which says that it is sealed', async () => {
    const { id, path, formToken } = await aPage();
    const answer = await post(path, { formToken, stars: '4', text: 'Exact.\r\nAnd early. </script>' });
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    expect(await reviewsOf(id)).toEqual([{ author: 'CLIENT', stars: 4, body: 'Exact.\nAnd early. </script>' }]);
    const again = await post(path, { formToken, stars: '1', text: 'Once more' });
    expect(again.status).toBe(409);
    expect(await reviewsOf(id)).toHaveLength(1);
  });

  test('opens both when the creator’s is in', async () => {
    const { id, path, formToken } = await aPage();
    await aReview().of({ id, creatorId: ada.id }).by('CREATOR').save(app.database);
    expect((await post(path, { formToken, stars: '5', text: '' })).status).toBe(303);
    expect(await app.database.query('SELECT 1 FROM reviews WHERE inquiry_id = $1 AND published_at IS NULL', [id])).toEqual([]);
  });

  test.each([
    ['no stars', { text: 'A long thought that should not be lost.' }],
    ['six stars', { stars: '6', text: 'A long thought that should not be lost.' }],
    ['half a star', { stars: '4.5', text: 'A long thought that should not be lost.' }],
    ['too many words', { stars: '4', text: `A long thought that should not be lost.${' word'.repeat(500)}` }],
  ])('shows the page again for %s, with what was typed', async (_, fields) => {
    const { id, path, formToken } = await aPage();
    const answer = await post(path, { formToken, ...fields });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('A long thought that should not be lost.');
    expect(await reviewsOf(id)).toEqual([]);
  });

  test('takes nothing without its token, from another site, or under a made-up address', async () => {
    const { id, path, formToken } = await aPage();
    expect((await post(path, { stars: '4', text: '' })).status).toBe(403);
    expect((await post(path, { formToken: 'x', stars: '4', text: '' })).status).toBe(403);
    expect((await post(path, { formToken: (await aPage()).formToken, stars: '4', text: '' })).status).toBe(403);
    expect((await post(path, { formToken, stars: '4', text: '' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(`${path.slice(0, -2)}xx`, { formToken, stars: '4', text: '' })).status).toBeGreaterThanOrEqual(403);
    expect(await reviewsOf(id)).toEqual([]);
  });

  test('takes nothing before both have marked the job completed', async () => {
    const { id, path, formToken } = await aPage('ACCEPTED');
    expect((await post(path, { formToken, stars: '4', text: '' })).status).toBe(409);
    expect(await reviewsOf(id)).toEqual([]);
  });
});
