import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import OpenAI from 'openai';
import { startModels } from './models.ts';

const chats = {
  OpenAI: '/openai/v1',
  Anthropic: '/anthropic/v1',
  Google: '/google/v1beta/openai',
  'Hugging Face': '/huggingface/v1',
} as const;

const tests: readonly [string, string, (key: string) => Record<string, string>, number][] = [
  ['OpenAI', '/openai/v1/models', (key) => ({ authorization: `Bearer ${key}` }), 401],
  ['Anthropic', '/anthropic/v1/models', (key) => ({ 'x-api-key': key, 'anthropic-version': '2023-06-01' }), 401],
  ['Google', '/google/v1beta/models', (key) => ({ 'x-goog-api-key': key }), 400],
  ['Hugging Face', '/hub/api/whoami-v2', (key) => ({ authorization: `Bearer ${key}` }), 401],
];

describe('the stand-ins for OpenAI, Anthropic, Google and Hugging Face', () => {
  let models: Awaited<ReturnType<typeof startModels>>;
  before(async () => (models = await startModels()));
  afterEach(() => models.faults.clear());
  after(() => models.stop());

  const client = (base: string, apiKey = 'sk-good') => new OpenAI({ baseURL: `${models.url}${base}`, apiKey, maxRetries: 0 });
  const ask = (content: string, over: Partial<OpenAI.ChatCompletionCreateParamsNonStreaming> = {}) => ({ model: 'gpt-4.1', messages: [{ role: 'user' as const, content }], ...over });
  const heard = async (content = 'echo one two three four', base: string = chats.OpenAI) => {
    const said: string[] = [];
    const usages: (OpenAI.CompletionUsage | null | undefined)[] = [];
    for await (const chunk of await client(base).chat.completions.create({ ...ask(content), stream: true, stream_options: { include_usage: true } })) {
      const text = chunk.choices[0]?.delta.content;
      if (text) said.push(text);
      usages.push(chunk.usage);
    }
    return { said, usage: usages.at(-1) };
  };
  const status = (refusal: Promise<unknown>) => refusal.then(() => 200, (error: unknown) => (error instanceof OpenAI.APIError ? error.status : 0));

  for (const [provider, path, headers, badKey] of tests) {
    it(`tell at ${provider} whether a key is good`, async () => {
      const test = async (key: string) => (await fetch(`${models.url}${path}`, { headers: headers(key) })).status;
      assert.deepEqual([await test('sk-good'), await test('sk-invalid'), await test('sk-exhausted')], [200, badKey, 429]);
      assert.ok([401, 403].includes((await fetch(`${models.url}${path}?key=sk-good`)).status));
    });
  }

  it('say what is missing to a key that may not list models', async () => {
    const answer = await fetch(`${models.url}/openai/v1/models`, { headers: { authorization: 'Bearer sk-limited' } });
    assert.deepEqual([answer.status, ((await answer.json()) as { error: { code: string } }).error.code], [401, 'missing_scope']);
  });

  for (const [provider, base] of Object.entries(chats)) {
    it(`chat as ${provider}, whole and by words, with the same usage`, async () => {
      const whole = await client(base).chat.completions.create(ask('echo one two three four'));
      const streamed = await heard('echo one two three four', base);
      assert.equal(whole.choices[0]?.message.content, 'one two three four');
      assert.deepEqual(streamed.said, ['one', ' two', ' three', ' four']);
      assert.deepEqual(streamed.usage, whole.usage);
      assert.equal(whole.usage?.completion_tokens, 4);
    });

    it(`turn a bad key away as ${provider}`, async () => {
      assert.equal(await status(client(base, 'sk-invalid').chat.completions.create(ask('x'))), provider === 'Google' ? 400 : 401);
      assert.equal(await status(client(base, 'sk-exhausted').chat.completions.create(ask('x'))), 429);
      assert.equal(await status(client(base).chat.completions.create(ask('x', { model: 'no-such-model' }))), 404);
    });
  }

  it('answer the same to the same, and stop where they are told to', async () => {
    const [one, other] = await Promise.all([heard('What is a guild?'), heard('What is a guild?')]);
    assert.deepEqual(one, other);
    const short = await client(chats.OpenAI).chat.completions.create(ask('echo one two three four', { max_completion_tokens: 2 }));
    assert.deepEqual([short.choices[0]?.message.content, short.choices[0]?.finish_reason], ['one two', 'length']);
  });

  it('count what was thought and what was cached', async () => {
    const { usage } = await client(chats.OpenAI).chat.completions.create(ask('word '.repeat(1_100), { model: 'gpt-5' }));
    assert.deepEqual([usage?.prompt_tokens, usage?.prompt_tokens_details?.cached_tokens, usage?.completion_tokens_details?.reasoning_tokens], [1_107, 553, 8]);
  });

  it('fail in the middle when they are told to', async () => {
    for (const act of ['cut', 'malformed', 'error-in-stream']) {
      models.faults.add({ act, times: 1 });
      await assert.rejects(heard(), act);
    }
  });

  it('leave out usage, or give the prompt back, when they are told to', async () => {
    models.faults.add({ act: 'no-usage', times: 1 });
    assert.equal((await heard()).usage, null);
    models.faults.add({ act: 'echo', times: 1 });
    assert.deepEqual((await heard('a secret')).said, ['a', ' secret']);
  });

  it('give a key away when they are told to', async () => {
    models.faults.add({ act: 'echo-key', times: 1 });
    await assert.rejects(client(chats.OpenAI, 'sk-planted').chat.completions.create(ask('x')), /sk-planted/);
  });

  it('note who went before the end', async () => {
    models.faults.add({ act: 'slow', times: 1 });
    const aborting = new AbortController();
    const stream = await client(chats.OpenAI).chat.completions.create({ ...ask('echo one two three four'), stream: true }, { signal: aborting.signal });
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) aborting.abort();
    await pause(300);
    const last = models.calls().at(-1);
    assert.equal(last?.outcome, 'ABORTED');
    assert.ok(last.pieces < 4);
  });
});
