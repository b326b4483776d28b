import assert from 'node:assert/strict';
import { afterEach, after, before, describe, it } from 'node:test';
import type { Fault } from './faults.ts';
import { serveStandIn, type StandIn } from './stand-in-server.ts';

describe('faults of a stand-in', () => {
  let server: StandIn;
  before(async () => (server = await serveStandIn({ 'GET /thing': () => ({ json: { fine: true } }), 'POST /thing': () => ({ status: 201 }) })));
  afterEach(() => fetch(`${server.url}/__faults`, { method: 'DELETE' }));
  after(() => server.stop());

  const tell = (fault: Fault) => fetch(`${server.url}/__faults`, { method: 'POST', body: JSON.stringify(fault) });
  const get = (path = '/thing') => fetch(`${server.url}${path}`);

  it('answers with the given status, body and headers, so many times', async () => {
    await tell({ match: { method: 'GET', path: '/thing' }, status: 429, body: { message: 'slow' }, headers: { 'retry-after': '3' }, times: 2 });
    for (let time = 0; time < 2; time += 1) {
      const answer = await get();
      assert.deepEqual([answer.status, answer.headers.get('retry-after'), await answer.json()], [429, '3', { message: 'slow' }]);
    }
    assert.equal((await get()).status, 200);
  });

  it('meets only what matches', async () => {
    await tell({ match: { method: 'POST' }, status: 500 });
    await tell({ match: { path: '/other/*' }, status: 503 });
    assert.equal((await get()).status, 200);
    assert.equal((await fetch(`${server.url}/thing`, { method: 'POST' })).status, 500);
    assert.equal((await get('/other/x')).status, 503);
  });

  it('delays the real answer', async () => {
    await tell({ delayMs: 120, times: 1 });
    const began = performance.now();
    assert.deepEqual(await (await get()).json(), { fine: true });
    assert.ok(performance.now() - began >= 110);
  });

  it('cuts the connection before and within the answer', async () => {
    await tell({ cut: true, times: 1 });
    await assert.rejects(get());
    await tell({ cut: 'body', times: 1 });
    const answer = await get();
    await assert.rejects(answer.json());
  });

  it('never answers when it hangs, until the other side has enough', async () => {
    await tell({ hang: true, times: 1 });
    await assert.rejects(fetch(`${server.url}/thing`, { signal: AbortSignal.timeout(80) }), { name: 'TimeoutError' });
    assert.equal((await get()).status, 200);
  });

  it('tells what it has seen', async () => {
    await fetch(`${server.url}/__requests`, { method: 'DELETE' });
    await get('/thing?a=1');
    const seen = (await (await get('/__requests')).json()) as Record<string, string>[];
    assert.deepEqual(seen.map(({ method, path, query }) => [method, path, query]), [['GET', '/thing', 'a=1']]);
  });
});
