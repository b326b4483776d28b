import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { SystemClock } from '../../../platform/clock/clock.js';
import { aPersonality } from '../testing/a-personality.js';

/** Stands in every field that nobody may see. */
const SECRET = 'never-to-be-seen-5d20';
const BASE = '/api/marketplace/personalities';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  const where = { database: app.database, clock: new SystemClock() };
  const secret = { systemPrompt: SECRET, raw: { config: { systemRole: SECRET } } };
  await aPersonality('ash', { ...secret, traits: [{ name: 'Wit', value: 61 }], examples: [{ role: 'user', content: 'Hello' }] }).save(where);
  await aPersonality('birch', { ...secret, category: 'games', tags: ['C++'] }).save(where);
  await aPersonality('cedar', { ...secret, category: 'cooking', tags: ['c++', 'sea'] }).save(where);
  await aPersonality('draft', { ...secret, standing: { status: 'DRAFT', visibility: 'PUBLIC', moderationStatus: 'APPROVED' } }).save(where);
});

afterAll(() => app.close());

const get = (url: string) => app.rest({ method: 'GET', url, headers: { accept: 'application/json' } });

async function slugs(query: string): Promise<string[]> {
  const { items } = (await get(`${BASE}${query}`)).json() as { items?: { slug: string }[] };
  return (items ?? []).map(({ slug }) => slug);
}

describe('personalities over REST', () => {
  it.each([
    ['', ['ash', 'birch', 'cedar']],
    ['?category=games', ['birch']],
    ['?category=games&category=cooking', ['birch', 'cedar']],
    ['?tag=C%2B%2B', ['birch', 'cedar']],
    ['?category=cooking&tag=sea', ['cedar']],
    ['?tag=nowhere', []],
    ['?unknown=1', ['ash', 'birch', 'cedar']],
  ])('lists %s', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it('goes on at the cursor', async () => {
    const first = (await get(`${BASE}?first=2`)).json();
    expect(first['items']).toHaveLength(2);
    const second = (await get(`${BASE}?first=2&after=${String(first['nextCursor'])}`)).json();
    expect(second).toMatchObject({ items: [{ slug: 'cedar' }], nextCursor: null });
  });

  it.each(['?first=0', '?first=101', '?first=x', '?after=made-up', '?after=a&after=b', '?tag=a&tag=b', `?tag=${'x'.repeat(121)}`, `?${'category=x&'.repeat(21)}`])(
    'refuses %s with a problem',
    async (query) => {
      const answer = await get(`${BASE}${query}`);
      expect([answer.status, String(answer.headers['content-type'])]).toEqual([expect.any(Number), expect.stringContaining('application/problem+json')]);
      expect([400, 422]).toContain(answer.status);
    },
  );

  it('answers one by slug and by id, with its traits', async () => {
    const bySlug = (await get(`${BASE}/ash`)).json();
    expect(bySlug).toMatchObject({ slug: 'ash', version: 1, traits: [{ name: 'Wit', value: 61 }], examples: [{ role: 'user', content: 'Hello' }] });
    expect((await get(`${BASE}/${String(bySlug['id'])}`)).json()).toEqual(bySlug);
  });

  it.each(['nobody', 'draft', 'ASH', '%00', '..%2fash', '00000000-0000-7000-8000-000000000000'])('has none at %s', async (address) => {
    expect((await get(`${BASE}/${address}`)).status).toBe(404);
  });

  it('never answers with the prompt', async () => {
    const answers = await Promise.all(['', '/ash', '/birch', '?tag=sea'].map((path) => get(`${BASE}${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.map(({ body }) => body).join('')).not.toContain(SECRET);
  });
});
