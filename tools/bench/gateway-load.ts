/** A process of its own: the gateway as the API has it, and the bare client, in turns. The last line that it prints is the result. */
import { NestFactory } from '@nestjs/core';
import { OpenAI } from 'openai';
import { builtModule } from './built-module.ts';

/** Milliseconds, each the time of one call. */
export interface Times {
  readonly ours: number[];
  readonly direct: number[];
  /** Milliseconds of processor time of this process, on all calls of each side. */
  readonly cpu: { ours: number; direct: number };
}

/** What the load found. */
export interface GatewayTimes {
  readonly first: Times;
  readonly busyFirst: Times;
  /** A token after the first. */
  readonly token: Times;
}

interface Gateway {
  stream(payer: object, request: object, signal: AbortSignal): AsyncIterable<{ readonly kind: string }>;
}

/** An answer in pieces: of the gateway, or of the client. */
type Ask = (content: string) => AsyncIterable<unknown>;

interface Measured {
  readonly first: number;
  readonly token: number;
}

const calls = 600;
const busyCalls = 30;
const atOnce = 20;
const longAnswers = 40;
const words = 2_000;
const model = 'gpt-4o-mini';
const key = 'sk-bench';

/** The modules of the API that the gateway needs. */
async function gateway(): Promise<{ readonly gateway: Gateway; close(): Promise<void> }> {
  const { ClockModule } = await builtModule<{ ClockModule: new () => object }>('platform/clock/clock.module.js');
  const { DatabaseModule } = await builtModule<{ DatabaseModule: new () => object }>('platform/database/database.module.js');
  const { ModelGateway, ModelsModule } = await builtModule<{ ModelGateway: new () => Gateway; ModelsModule: new () => object }>('domains/models/index.js');
  const app = await NestFactory.createApplicationContext({ module: class Load {}, imports: [ClockModule, DatabaseModule, ModelsModule] }, { logger: ['error'] });
  return { gateway: app.get(ModelGateway), close: () => app.close() };
}

async function asks(found: Gateway): Promise<{ readonly ours: Ask; readonly direct: Ask }> {
  const { Secret } = await builtModule<{ Secret: new (value: string) => object }>('platform/crypto/secret.js');
  const payer = { keyId: process.env['BENCH_KEY_ID'], userId: process.env['BENCH_USER_ID'], provider: 'OPENAI', key: new Secret(key) };
  const client = new OpenAI({ apiKey: key, baseURL: process.env['MODELS_OPENAI_URL'], maxRetries: 0, logLevel: 'off' });
  const never = new AbortController().signal;
  return {
    ours: (content) => found.stream(payer, { model, messages: [{ role: 'user', content }], maxOutputTokens: words, purpose: 'TRY_OUT' }, never),
    direct: (content) => bare(client, content),
  };
}

async function* bare(client: OpenAI, content: string): AsyncGenerator<unknown> {
  const body = { model, messages: [{ role: 'user' as const, content }], max_completion_tokens: words, stream: true as const, stream_options: { include_usage: true } };
  for await (const { choices } of await client.chat.completions.create(body)) {
    const text = choices[0]?.delta.content;
    if (text) yield text;
  }
}

async function measure(ask: Ask, content: string): Promise<Measured> {
  const began = performance.now();
  let [first, last, tokens] = [0, 0, 0];
  for await (const event of ask(content)) {
    if (typeof event === 'object' && (event as { kind: string }).kind !== 'TEXT') continue;
    last = performance.now();
    tokens += 1;
    if (tokens === 1) first = last;
  }
  if (tokens === 0) throw new Error('There was no answer');
  return { first: first - began, token: (last - first) / Math.max(tokens - 1, 1) };
}

/** In turns, so that what else the machine does meets both. */
async function inTurns(times: number, { ours, direct }: { ours: Ask; direct: Ask }, one: (ask: Ask) => Promise<number[]>): Promise<Times> {
  const found: Times = { ours: [], direct: [], cpu: { ours: 0, direct: 0 } };
  for (let turn = 0; turn < times; turn += 1) {
    for (const [side, ask] of [['direct', direct], ['ours', ours]] as const) {
      const before = process.cpuUsage();
      found[side].push(...(await one(ask)));
      const { user, system } = process.cpuUsage(before);
      found.cpu[side] += (user + system) / 1_000;
    }
  }
  return found;
}

// At full speed: pauses between words would hide what each one costs.
await fetch(`${new URL(process.env['MODELS_OPENAI_URL'] ?? '').origin}/__faults`, { method: 'POST', body: JSON.stringify({ paceMs: 0 }) });
const { gateway: found, close } = await gateway();
const both = await asks(found);
const long = `echo ${'word '.repeat(words)}`;
const first = async (ask: Ask): Promise<number[]> => [(await measure(ask, 'echo one two three')).first];
await inTurns(100, both, first);
const result: GatewayTimes = {
  first: await inTurns(calls, both, first),
  busyFirst: await inTurns(busyCalls, both, (ask) => Promise.all(Array.from({ length: atOnce }, async () => (await first(ask))[0] ?? 0))),
  token: await inTurns(longAnswers, both, async (ask) => [(await measure(ask, long)).token]),
};
await close();
console.log(JSON.stringify(result));
