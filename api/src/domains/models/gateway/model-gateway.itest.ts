import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AIProvider } from '@guildhall/contracts';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import type { ChatEvent, ChatRequest, ModelFailure, PayingKey } from '../model/chat.js';
import { aPayingKey, aRequest } from '../testing/a-paying-key.js';
import { gatewayOn } from '../testing/gateway-on.js';
import { LocalModels, type ModelFault } from '../testing/local-models.js';

let db: TestDatabase;
let models: LocalModels;
let on: ReturnType<typeof gatewayOn>;

beforeAll(async () => {
  [db, models] = await Promise.all([openTestDatabase(), LocalModels.start()]);
  on = gatewayOn(db, models.config({ MODELS_SILENCE_SECONDS: '2', MODELS_CALL_SECONDS: '8' }));
});

afterEach(() => models.recover());

afterAll(async () => {
  await models.close();
  await db.close();
});

const never = new AbortController().signal;

async function all(payer: PayingKey, request: ChatRequest, signal = never): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of on.gateway.stream(payer, request, signal)) events.push(event);
  return events;
}

const textOf = (events: readonly ChatEvent[]): string => events.map((event) => (event.kind === 'TEXT' ? event.text : '')).join('');

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 5_000; performance.now() < end; await wait(10)) if (holds()) return;
  throw new Error(`Waited in vain: ${what}`);
}

const chatOf: Readonly<Record<AIProvider, { readonly path: string; readonly model: string }>> = {
  OPENAI: { path: '/openai/v1/chat/completions', model: 'gpt-4o-mini' },
  ANTHROPIC: { path: '/anthropic/v1/chat/completions', model: 'claude-haiku-4-5' },
  GOOGLE: { path: '/google/v1beta/openai/chat/completions', model: 'gemini-2.5-flash' },
  HUGGINGFACE: { path: '/huggingface/v1/chat/completions', model: 'openai/gpt-oss-120b:together' },
};
const providers = Object.keys(chatOf) as AIProvider[];

describe('an answer', () => {
  it.each(providers)('of %s comes in pieces, and its row has what the provider counted', async (provider) => {
    const payer = await aPayingKey().at(provider).save(db.database);
    const events = await all(payer, aRequest({ model: chatOf[provider].model, messages: [{ role: 'user', content: 'echo one two three' }] }));
    expect(events.slice(0, -1)).toEqual(['one', ' two', ' three'].map((text) => ({ kind: 'TEXT', text })));
    const last = events.at(-1);
    if (last?.kind !== 'DONE') throw new Error('The answer is complete');
    expect(last).toMatchObject({ finish: 'STOP', receipt: { outcome: 'COMPLETED', basis: 'MEASURED', inputTokens: 11, cachedTokens: 0, outputTokens: 3, reasoningTokens: 0 } });
    expect(last.receipt.costNano).toBeGreaterThan(0n);
    expect(await on.rows(payer.keyId)).toEqual([
      { id: last.receipt.callId, model: chatOf[provider].model, outcome: 'COMPLETED', basis: 'MEASURED', input: 11, cached: 0, output: 3, reasoning: 0, cost: last.receipt.costNano },
    ]);
    expect(models.requests().at(-1)?.path).toBe(chatOf[provider].path);
    expect(await on.underWay(payer.keyId)).toBe(0);
  });

  it('may have been thought about and half cached', async () => {
    const payer = await aPayingKey().save(db.database);
    const long = `echo yes ${'word '.repeat(1_100)}`;
    await all(payer, aRequest({ model: 'gpt-5', messages: [{ role: 'user', content: long }], maxOutputTokens: 10 }));
    expect((await on.rows(payer.keyId))[0]).toMatchObject({ input: 1_109, cached: 554, output: 10, reasoning: 8, cost: 555n * 1_250n + 554n * 125n + 10n * 10_000n });
  });

  it.each([
    ['that is cut at its limit says so', aRequest({ maxOutputTokens: 2 }), {}, 'LENGTH'],
    ['that the provider keeps back says so', aRequest(), { act: 'refuse' }, 'REFUSED'],
  ] as const)('%s', async (_, request, fault, finish) => {
    models.fail(fault);
    expect((await all(await aPayingKey().save(db.database), request)).at(-1)).toMatchObject({ kind: 'DONE', finish });
  });

  it('without usage is counted by us', async () => {
    models.fail({ act: 'no-usage' });
    const payer = await aPayingKey().save(db.database);
    await all(payer, aRequest({ messages: [{ role: 'user', content: 'echo one two three' }] }));
    expect(await on.rows(payer.keyId)).toMatchObject([{ outcome: 'COMPLETED', basis: 'ESTIMATED', input: 11, output: 3 }]);
  });

  it('of a model without a price costs nobody knows what, not nothing', async () => {
    const payer = await aPayingKey().save(db.database);
    const last = (await all(payer, aRequest({ model: '=HYPERLINK("https://example.com")' }))).at(-1);
    expect(last).toMatchObject({ kind: 'DONE', receipt: { basis: 'MEASURED', costNano: null } });
    expect(await on.rows(payer.keyId)).toMatchObject([{ model: '=HYPERLINK("https://example.com")', cost: null }]);
  });

  it('can be had whole', async () => {
    const payer = await aPayingKey().save(db.database);
    const answer = await on.gateway.complete(payer, aRequest({ messages: [{ role: 'user', content: 'echo one two three' }] }), never);
    expect(answer).toMatchObject({ kind: 'DONE', text: 'one two three', finish: 'STOP', receipt: { basis: 'MEASURED' } });
  });
});

interface FailureCase {
  readonly what: string;
  readonly kind: ModelFailure['kind'];
  readonly provider?: AIProvider;
  readonly key?: string;
  readonly model?: string;
  readonly fault?: ModelFault;
  /** How the row knows its tokens. */
  readonly basis: 'MEASURED' | 'ESTIMATED' | 'UNKNOWN';
  /** Requests that the provider saw. */
  readonly tries?: number;
}

const refusedKeys = providers.flatMap((provider): FailureCase[] => [
  { what: `${provider} does not know the key`, provider, key: 'sk-invalid', kind: 'KEY_REFUSED', basis: 'MEASURED' },
  { what: `${provider} has no credit left`, provider, key: 'sk-exhausted', kind: 'QUOTA_EXHAUSTED', basis: 'MEASURED' },
  { what: `${provider} does not know the model`, provider, model: 'no-such-model', kind: 'MODEL_UNKNOWN', basis: 'MEASURED' },
]);

const failures: readonly FailureCase[] = [
  ...refusedKeys,
  { what: 'the provider gives the key away in its words', fault: { act: 'echo-key' }, kind: 'KEY_REFUSED', basis: 'MEASURED' },
  { what: 'the prompt is too long', fault: { status: 400, body: { error: { code: 'context_length_exceeded', message: 'm' } } }, kind: 'PROMPT_TOO_LONG', basis: 'MEASURED' },
  { what: 'the request does not fit', fault: { status: 400, body: { error: { code: 'unsupported_value', message: 'm' } } }, kind: 'REQUEST_REFUSED', basis: 'MEASURED' },
  { what: 'the key may not do this', fault: { status: 401, body: { error: { code: 'missing_scope' } } }, kind: 'REQUEST_REFUSED', basis: 'MEASURED' },
  { what: 'too many ask', fault: { status: 429, headers: { 'retry-after': '30' }, body: { error: { type: 'rate_limit_error' } } }, kind: 'RATE_LIMITED', basis: 'MEASURED' },
  { what: 'too many ask for a moment', fault: { status: 429, headers: { 'retry-after': '0' }, body: '' }, kind: 'RATE_LIMITED', basis: 'MEASURED', tries: 3 },
  { what: 'the provider is overloaded', fault: { status: 529, body: { error: { type: 'overloaded_error' } } }, kind: 'PROVIDER_DOWN', basis: 'MEASURED', tries: 3 },
  { what: 'the provider is down', fault: { status: 503, body: '<html>' }, kind: 'PROVIDER_DOWN', basis: 'MEASURED', tries: 3 },
  { what: 'the provider gave up', fault: { status: 504, body: '' }, kind: 'TIMED_OUT', basis: 'UNKNOWN' },
  { what: 'the provider leads elsewhere', fault: { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: '' }, kind: 'PROVIDER_DOWN', basis: 'UNKNOWN' },
  { what: 'the connection is cut before an answer', fault: { cut: true }, kind: 'PROVIDER_DOWN', basis: 'UNKNOWN' },
  { what: 'the provider hangs', fault: { hang: true }, kind: 'TIMED_OUT', basis: 'UNKNOWN' },
  { what: 'the connection is cut in the middle', fault: { act: 'cut', paceMs: 20 }, kind: 'CUT_OFF', basis: 'ESTIMATED' },
  { what: 'the provider falls silent in the middle', fault: { act: 'stall' }, kind: 'TIMED_OUT', basis: 'ESTIMATED' },
  { what: 'a piece cannot be read', fault: { act: 'malformed' }, kind: 'MALFORMED', basis: 'ESTIMATED' },
  { what: 'an error comes in the middle', fault: { act: 'error-in-stream' }, kind: 'PROVIDER_DOWN', basis: 'ESTIMATED' },
  { what: 'the answer is no stream', fault: { status: 200, body: '{"hello":1}' }, kind: 'CUT_OFF', basis: 'UNKNOWN' },
];

describe('a call fails when', () => {
  it.each(failures)('$what: $kind, $basis', async ({ provider = 'OPENAI', key = 'sk-secret-5e1f', model, fault, kind, basis, tries = 1 }) => {
    if (fault !== undefined) models.fail(fault);
    const payer = await aPayingKey().at(provider).worth(key).save(db.database);
    const before = models.requests().length;
    const events = await all(payer, aRequest({ model: model ?? chatOf[provider].model }));
    const last = events.at(-1);
    expect(last).toMatchObject({ kind: 'FAILED', failure: { kind }, receipt: { outcome: 'FAILED', basis } });
    expect(JSON.stringify(last, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(key);
    const [row, ...more] = await on.rows(payer.keyId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ outcome: 'FAILED', basis });
    if (basis === 'MEASURED') expect(row).toMatchObject({ input: 0, output: 0, cost: 0n });
    if (basis === 'ESTIMATED') expect(row?.output).toBeGreaterThan(0);
    // What nobody can know counts with the most that it can be.
    if (basis === 'UNKNOWN') expect(row?.cost).toBeGreaterThan(on.pricing.costOf({ provider, model: row?.model ?? '', at: db.clock.now() }, { inputTokens: 0, cachedTokens: 0, outputTokens: 499, reasoningTokens: 0 }) ?? 0n);
    expect(models.requests().length - before).toBe(tries);
    expect(await on.underWay(payer.keyId)).toBe(0);
  });

  it('nobody listens at the address, and that costs nothing', async () => {
    const gone = await LocalModels.start();
    await gone.close();
    const nowhere = gatewayOn(db, gone.config());
    const payer = await aPayingKey().save(db.database);
    expect(await nowhere.gateway.complete(payer, aRequest(), never)).toMatchObject({ kind: 'FAILED', failure: { kind: 'PROVIDER_DOWN' }, receipt: { basis: 'MEASURED', costNano: 0n } });
  });

  it('the whole takes too long, although words keep coming', async () => {
    models.fail({ paceMs: 300 });
    const payer = await aPayingKey().save(db.database);
    const content = `echo ${'word '.repeat(60)}`;
    const answer = await on.gateway.complete(payer, aRequest({ messages: [{ role: 'user', content }] }), never);
    expect(answer).toMatchObject({ kind: 'FAILED', failure: { kind: 'TIMED_OUT' }, receipt: { basis: 'ESTIMATED' } });
    await until('the provider is left', () => models.calls().at(-1)?.outcome === 'ABORTED');
  });

  it('says when to try again where the provider does', async () => {
    models.fail({ status: 429, headers: { 'retry-after': '30' }, body: '' });
    const [last] = await all(await aPayingKey().save(db.database), aRequest());
    expect(last).toMatchObject({ kind: 'FAILED', failure: { kind: 'RATE_LIMITED', retryAt: new Date(db.clock.now().getTime() + 30_000) } });
  });

  it.each(['sk-with\nnewline', 'sk-with space', 'sk-🗝', '', `sk-${'k'.repeat(10_000)}`])('its key can be in no header (%#): nothing is sent or written, and nothing quotes it', async (key) => {
    const payer = await aPayingKey().worth(key).save(db.database);
    const before = models.requests().length;
    await expect(all(payer, aRequest())).rejects.toThrow(new TypeError('A key has characters that no header may carry'));
    expect([models.requests().length - before, await on.rows(payer.keyId), await on.underWay(payer.keyId)]).toEqual([0, [], 0]);
  });
});

describe('a provider that recovers', () => {
  it('is asked again before the first word, and the call is one', async () => {
    models.fail({ status: 503, body: '', times: 2 });
    const payer = await aPayingKey().save(db.database);
    expect((await all(payer, aRequest())).at(-1)).toMatchObject({ kind: 'DONE' });
    expect(await on.rows(payer.keyId)).toHaveLength(1);
  });

  it('is not asked again once there were words', async () => {
    models.fail({ act: 'cut', paceMs: 20, times: 1 });
    const before = models.requests().length;
    await all(await aPayingKey().save(db.database), aRequest());
    expect(models.requests().length - before).toBe(1);
  });
});

describe('a reader who goes', () => {
  it.each(['abort', 'leave'] as const)('(%s) ends the request at the provider; what had come is counted', async (way) => {
    models.fail({ act: 'slow' });
    const payer = await aPayingKey().save(db.database);
    const [leaving, read] = [new AbortController(), [] as string[]];
    for await (const event of on.gateway.stream(payer, aRequest({ messages: [{ role: 'user', content: `echo ${'word '.repeat(30)}` }] }), leaving.signal)) {
      if (event.kind !== 'TEXT') throw new Error('Nobody is there for a last event');
      read.push(event.text);
      if (read.length < 3) continue;
      if (way === 'leave') break;
      leaving.abort();
    }
    expect(read).toHaveLength(3);
    await until('the provider is left', () => models.calls().at(-1)?.outcome === 'ABORTED');
    expect(await on.rows(payer.keyId)).toMatchObject([{ outcome: 'CANCELLED', basis: 'ESTIMATED', output: 3 }]);
    expect(await on.underWay(payer.keyId)).toBe(0);
  });

  it('while the provider thinks is charged for the prompt', async () => {
    models.fail({ hang: true });
    const [payer, leaving] = [await aPayingKey().save(db.database), new AbortController()];
    setTimeout(() => leaving.abort(), 100);
    expect(await on.gateway.complete(payer, aRequest(), leaving.signal)).toEqual({ kind: 'CANCELLED' });
    expect(await on.rows(payer.keyId)).toMatchObject([{ outcome: 'CANCELLED', basis: 'ESTIMATED', output: 0 }]);
  });

  it('while the next try is waited for costs nothing', async () => {
    models.fail({ status: 503, body: '' });
    const [payer, leaving, before] = [await aPayingKey().save(db.database), new AbortController(), models.requests().length];
    const answer = on.gateway.complete(payer, aRequest(), leaving.signal);
    await until('the first try is turned away', () => models.requests().length > before);
    setTimeout(() => leaving.abort(), 100);
    expect(await answer).toEqual({ kind: 'CANCELLED' });
    expect(await on.rows(payer.keyId)).toMatchObject([{ outcome: 'CANCELLED', basis: 'MEASURED', input: 0, cost: 0n }]);
    expect(models.requests().length - before).toBe(1);
  });

  it('before the beginning costs nothing', async () => {
    const payer = await aPayingKey().save(db.database);
    expect(await all(payer, aRequest(), AbortSignal.abort())).toEqual([]);
    expect(await on.rows(payer.keyId)).toEqual([]);
  });

  it('slowly does not count as a silent provider', async () => {
    const payer = await aPayingKey().save(db.database);
    const events: ChatEvent[] = [];
    for await (const event of on.gateway.stream(payer, aRequest({ messages: [{ role: 'user', content: 'echo one two' }] }), never)) {
      events.push(event);
      await wait(2_200);
    }
    expect(textOf(events)).toBe('one two');
    expect(events.at(-1)).toMatchObject({ kind: 'DONE' });
  });
});

describe('a key that the provider turns away', () => {
  it.each([
    ['sk-invalid', 'KEY_REFUSED'],
    ['sk-exhausted', 'QUOTA_EXHAUSTED'],
  ])('(%s) is told of with the row', async (key, problem) => {
    const payer = await aPayingKey().worth(key).save(db.database);
    await all(payer, aRequest());
    const { keyId, userId, provider } = payer;
    expect((await db.events()).filter(({ payload }) => payload['keyId'] === keyId)).toEqual([{ type: 'models.key-failed', payload: { keyId, userId, provider, problem, calledAt: db.clock.now().toISOString() } }]);
  });

  it('is told of when it pays again after a trouble, and not otherwise', async () => {
    const [payer, other] = [await aPayingKey().save(db.database), await aPayingKey().save(db.database)];
    await all({ ...payer, inTrouble: true }, aRequest());
    await all(other, aRequest());
    const { keyId, userId, provider } = payer;
    const said = (await db.events()).filter(({ payload }) => [keyId, other.keyId].includes(String(payload['keyId'])));
    expect(said).toEqual([{ type: 'models.key-worked', payload: { keyId, userId, provider, calledAt: db.clock.now().toISOString() } }]);
  });

  it('is not told of when something else went wrong', async () => {
    models.fail({ status: 403, body: { error: { message: 'gated model' } } });
    const payer = await aPayingKey().at('HUGGINGFACE').save(db.database);
    await all(payer, aRequest());
    expect((await db.events()).filter(({ payload }) => payload['keyId'] === payer.keyId)).toEqual([]);
  });
});

describe('while a model answers', () => {
  it('no connection to the database is held', async () => {
    models.fail({ act: 'slow' });
    const payer = await aPayingKey().save(db.database);
    for await (const event of on.gateway.stream(payer, aRequest(), never)) {
      if (event.kind !== 'TEXT') continue;
      const [row] = await db.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`);
      expect(row?.count).toBe(0);
      break;
    }
  });
});
