import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { NoteActivity } from '../use-cases/note-activity.js';

let app: TestApp;
let ada: SavedCreator;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  ada = await aCreator().called('ada').save(app.database);
  for (const day of ['01', '02', '03']) {
    const item = await anItem().of(ada.id).titled(`Day ${day}`).madeOn(new Date(`2026-02-${day}`)).save(app.database);
    await app.app.get(NoteActivity).item(item.id);
  }
});
afterAll(() => app.close());

const get = (query = '', headers: Record<string, string> = {}) => app.rest({ method: 'GET', url: `/api/activity${query}`, headers: { accept: 'application/json', ...headers } });

describe('GET /api/activity', () => {
  it('goes on at the cursor', async () => {
    const first = (await get('?first=2')).json();
    expect(first['items']).toMatchObject([{ subject: { name: 'Day 03' } }, { subject: { name: 'Day 02' } }]);
    const rest = (await get(`?first=2&after=${String(first['nextCursor'])}`)).json();
    expect([(rest['items'] as unknown[]).length, rest['nextCursor']]).toEqual([2, null]);
  });

  it('answers 304 to who has it, until something is new or gone', async () => {
    const first = await get();
    const etag = String(first.headers['etag']);
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
    const again = await get('', { 'if-none-match': `W/${etag}` });
    expect([again.status, again.body]).toEqual([304, '']);
    await app.database.execute('UPDATE users SET banned_at = now() WHERE id = $1', [ada.id]);
    const gone = await get('', { 'if-none-match': etag });
    expect([gone.status, gone.json()]).toEqual([200, { items: [], nextCursor: null }]);
    await app.database.execute('UPDATE users SET banned_at = NULL WHERE id = $1', [ada.id]);
    expect((await get('', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each(['?first=0', '?first=101', '?first=x', '?after=made-up', '?after=a&after=b', `?after=${'x'.repeat(501)}`])('refuses %s with a problem', async (query) => {
    const answer = await get(query);
    expect([400, 422]).toContain(answer.status);
    expect(String(answer.headers['content-type'])).toContain('application/problem+json');
  });
});

describe('activityFeed', () => {
  const FEED = `query ($first: Int, $after: String) { activityFeed(first: $first, after: $after) { edges { cursor node { id type at actor { id name path } subject { name path } milestone { what count } stars } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

  it('is the same list for everybody', async () => {
    const { data, errors } = await app.graphql(FEED, { first: 1 });
    expect(errors).toEqual([]);
    expect(data?.['activityFeed']).toMatchObject({
      edges: [{ node: { type: 'ITEM_PUBLISHED', at: '2026-02-03T00:00:00.000Z', actor: { name: 'The ada', path: '/portfolio/ada' }, milestone: null, stars: null } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const { endCursor } = (data?.['activityFeed'] as { pageInfo: { endCursor: string } }).pageInfo;
    expect((await app.graphql(FEED, { first: 1, after: endCursor })).data?.['activityFeed']).toMatchObject({ edges: [{ node: { subject: { name: 'Day 02' } } }], pageInfo: { hasPreviousPage: true } });
    expect((await get(`?first=1&after=${endCursor}`)).json()['items']).toMatchObject([{ subject: { name: 'Day 02' } }]);
  });

  it.each([{ first: 0 }, { first: 101 }, { after: 'made-up' }])('refuses %j', async (variables) => {
    const { data, errors } = await app.graphql(FEED, variables);
    expect([data, errors.length]).toEqual([null, 1]);
  });
});
