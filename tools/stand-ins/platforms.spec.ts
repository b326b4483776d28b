import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPlatforms } from './platforms.ts';
import type { StandIn } from './stand-in-server.ts';

describe('the stand-ins for GitHub, Reddit and Hugging Face', () => {
  let platforms: StandIn;
  before(async () => (platforms = await startPlatforms()));
  after(() => platforms.stop());

  async function get(path: string, headers: Record<string, string> = { 'user-agent': 'guildhall-test' }): Promise<{ status: number; etag: string | null; json: unknown }> {
    const response = await fetch(`${platforms.url}${path}`, { headers });
    const text = await response.text();
    return { status: response.status, etag: response.headers.get('etag'), json: text === '' ? null : JSON.parse(text) };
  }

  it('give the figures of a repository, and 304 to who has them', async () => {
    const { json, etag } = await get('/github/repos/guildhall/guildhall');
    assert.deepEqual(json, { full_name: 'guildhall/guildhall', stargazers_count: 1842, subscribers_count: 61, forks_count: 214 });
    assert.deepEqual(await get('/github/repos/guildhall/guildhall', { 'user-agent': 'x', 'if-none-match': etag ?? '' }), { status: 304, etag, json: null });
  });

  it('refuse at GitHub who does not say who asks', async () => {
    assert.equal((await get('/github/orgs/guildhall', {})).status, 403);
  });

  it('give subscribers, followers, and what happened lately', async () => {
    assert.equal(((await get('/reddit/r/guildhall/about.json')).json as { data: { subscribers: number } }).data.subscribers, 12_480);
    assert.equal(((await get('/huggingface/api/organizations/guildhall/overview')).json as { numFollowers: number }).numFollowers, 940);
    assert.equal(((await get('/huggingface/api/models?author=guildhall')).json as unknown[]).length, 7);
    assert.equal(((await get('/github/repos/guildhall/guildhall/events')).json as unknown[]).length, 4);
    assert.equal((await get('/reddit/r/nobody/about.json')).status, 404);
  });

  it('fail when they are told to', async () => {
    platforms.faults.add({ match: { path: '/reddit/*' }, status: 429, times: 1 });
    assert.equal((await get('/reddit/r/guildhall/about.json')).status, 429);
    assert.equal((await get('/reddit/r/guildhall/about.json')).status, 200);
  });
});
