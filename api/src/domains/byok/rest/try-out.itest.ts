import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AIProvider } from '@guildhall/contracts';
import { ORIGIN, startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aUser, type SavedUser } from '../../identity/testing/a-user.js';
import { LocalModels } from '../../models/testing/local-models.js';
import { enteredKey } from '../model/key-value.js';
import { SaveApiKey } from '../use-cases/save-api-key.js';
import { SetKeyBudget } from '../use-cases/set-key-budget.js';

let app: TestApp;
let models: LocalModels;
let address: string;
let ada: SavedUser;
let session: SignedIn;

beforeAll(async () => {
  models = await LocalModels.start();
  app = await startTestApp(models.environment);
  await app.app.listen(0, '127.0.0.1');
  address = await app.app.getUrl();
});
beforeEach(async () => {
  models.recover();
  ada = await aUser().save(app.database);
  session = await app.signIn(ada.id);
});
afterAll(async () => {
  await app.close();
  await models.close();
});

const memberOf = ({ id }: SavedUser) => ({ kind: 'member', userId: id, role: 'MEMBER', sessionId: 's', address: '203.0.113.9' }) as const;
const save = (value: string, provider: AIProvider = 'OPENAI') => app.app.get(SaveApiKey).run(memberOf(ada), provider, enteredKey(value));
const asked = { provider: 'OPENAI', model: 'gpt-4o-mini', message: 'echo three small words' };

function post(body: Record<string, unknown>, as: SignedIn | null = session, signal?: AbortSignal): Promise<Response> {
  const headers = { origin: ORIGIN, 'x-guildhall-csrf': '1', 'content-type': 'application/json', ...(as === null ? {} : { cookie: as.cookie }) };
  return fetch(`${address}/api/byok/try-out`, { method: 'POST', headers, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) });
}

async function eventsOf(response: Response): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const text = await response.text();
  return text.split('\n\n').filter((block) => block !== '').map((block) => {
    const [, event = '', data = ''] = /^event: (\w+)\ndata: (.+)$/.exec(block) ?? [];
    return { event, data: JSON.parse(data) as Record<string, unknown> };
  });
}

const rows = () => app.database.query<Record<string, unknown>>('SELECT outcome, basis, purpose FROM model_calls WHERE user_id = $1', [ada.id]);

describe('a try-out', () => {
  it('answers word by word, then the receipt of its row in the ledger, then the end', async () => {
    await save('sk-good-0123456789');
    const response = await post(asked);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) });
    expect(response.headers.get('content-encoding')).toBeNull();
    const events = await eventsOf(response);
    expect(events.filter(({ event }) => event === 'token').map(({ data }) => data['text']).join('')).toBe('three small words');
    expect(events.slice(-2)).toMatchObject([
      { event: 'receipt', data: { basis: 'MEASURED', cachedTokens: 0, reasoningTokens: 0, costNano: expect.stringMatching(/^\d+$/) } },
      { event: 'done', data: { finish: 'STOP' } },
    ]);
    expect(await rows()).toEqual([{ outcome: 'COMPLETED', basis: 'MEASURED', purpose: 'TRY_OUT' }]);
  });

  it('tells in our own words what went wrong, and ends', async () => {
    await save('sk-good-0123456789');
    models.fail({ match: { path: '/openai/v1/chat/completions' }, act: 'cut' });
    const events = await eventsOf(await post({ ...asked, message: `echo ${'word '.repeat(60)}` }));
    expect(events.slice(-3)).toMatchObject([{ event: 'receipt', data: { basis: 'ESTIMATED' } }, { event: 'error', data: { kind: 'CUT_OFF', retryAt: null } }, { event: 'done' }]);
  });

  it('beyond the budget makes no call', async () => {
    await save('sk-good-0123456789');
    await app.app.get(SetKeyBudget).run(memberOf(ada), 'OPENAI', 10_000_000n);
    await app.database.execute(`UPDATE api_keys SET monthly_budget_nano = 1 WHERE user_id = $1`, [ada.id]);
    const before = models.calls().length;
    expect(await eventsOf(await post(asked))).toMatchObject([{ event: 'error', data: { kind: 'BUDGET_REACHED', message: expect.any(String) } }, { event: 'done' }]);
    expect([models.calls().length, await rows()]).toEqual([before, []]);
  });

  it('that its reader leaves ends at the provider, with an estimated row', async () => {
    await save('sk-good-0123456789');
    models.fail({ match: { path: '/openai/v1/chat/completions' }, act: 'slow' });
    const leaving = new AbortController();
    const response = await post({ ...asked, message: `echo ${'word '.repeat(200)}` }, session, leaving.signal);
    await response.body?.getReader().read();
    leaving.abort();
    const until = performance.now() + 10_000;
    while ((await rows()).length === 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await rows()).toEqual([{ outcome: 'CANCELLED', basis: 'ESTIMATED', purpose: 'TRY_OUT' }]);
    expect(models.calls().at(-1)).toMatchObject({ outcome: 'ABORTED' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no provider', { provider: 'NOBODY' }, 'provider'],
    ['no model', { model: ' ' }, 'model'],
    ['a model’s name without end', { model: 'm'.repeat(201) }, 'model'],
    ['no message', { message: '' }, 'message'],
    ['a message that is too long', { message: 'x'.repeat(4_001) }, 'message'],
    ['too many tokens', { maxOutputTokens: 2_001 }, 'maxOutputTokens'],
    ['half a token', { maxOutputTokens: 0.5 }, 'maxOutputTokens'],
  ])('with %s is refused as a document before anything is sent', async (_, change, field) => {
    const response = await post({ ...asked, ...change });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(await response.json()).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
  });

  it('is for members with a key who are not suspended, from our own pages', async () => {
    expect((await post(asked, null)).status).toBe(401);
    const none = await post(asked);
    expect([none.status, ((await none.json()) as Record<string, unknown>)['code']]).toEqual([404, 'NOT_FOUND']);
    await save('sk-invalid-0123456789');
    expect((await post(asked)).status).toBe(409);
    const held = await aUser().suspendedUntil(new Date(Date.now() + 60_000)).save(app.database);
    expect((await post(asked, await app.signIn(held.id))).status).toBe(403);
    const foreign = await fetch(`${address}/api/byok/try-out`, { method: 'POST', headers: { origin: 'https://evil.example', 'content-type': 'application/json', cookie: session.cookie }, body: JSON.stringify(asked) });
    expect(foreign.status).toBe(403);
  });

  it('by a key that is refused tells its owner', async () => {
    await save('sk-good-0123456789');
    models.fail({ match: { path: '/openai/v1/chat/completions' }, status: 401, body: { error: { code: 'invalid_api_key' } } });
    expect((await eventsOf(await post(asked))).find(({ event }) => event === 'error')).toMatchObject({ data: { kind: 'KEY_REFUSED' } });
    const said = await app.database.query<Record<string, unknown>>(`SELECT payload FROM outbox_events WHERE type = 'models.key-failed' AND payload->>'userId' = $1`, [ada.id]);
    expect(said).toMatchObject([{ payload: { problem: 'KEY_REFUSED', calledAt: expect.stringMatching(/^\d{4}-/) } }]);
  });
});
