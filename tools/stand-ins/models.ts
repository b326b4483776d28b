import { page } from './html.ts';
import { answerTo, readChat, type ChatBody } from './model-answers.ts';
import { refuse, refuseChat, type ModelProvider } from './model-refusals.ts';
import { streamOf, wholeOf } from './model-stream.ts';
import { serveStandIn, type Routes, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in-server.ts';

/** One call of chat that was taken; also at `GET /calls.json`, newest last. What was said is left out, and so is the key. */
export interface ModelCall {
  readonly provider: ModelProvider;
  readonly model: string;
  readonly stream: boolean;
  /** `ABORTED` when the other side went before the end. */
  outcome: 'UNDER_WAY' | 'ANSWERED' | 'ABORTED';
  /** Pieces that were sent. */
  pieces: number;
}

/** How the stand-ins for models are started. */
export interface ModelsOptions {
  readonly port?: number;
  /** Milliseconds between two words of a streamed answer; 0 by default. */
  readonly paceMs?: number;
}

const rememberedCalls = 500;
const models: Readonly<Record<ModelProvider, readonly string[]>> = {
  OpenAI: ['gpt-5', 'gpt-5-mini', 'gpt-4.1', 'gpt-4o-mini', 'o3'],
  Anthropic: ['claude-opus-4-5', 'claude-sonnet-4-5', 'claude-haiku-4-5'],
  Google: ['gemini-2.5-pro', 'gemini-2.5-flash'],
  'Hugging Face': ['meta-llama/Llama-3.3-70B-Instruct', 'Qwen/Qwen3-32B'],
};

/**
 * Starts the local OpenAI, Anthropic, Google and Hugging Face on one port: `/openai/v1`, `/anthropic/v1`, `/google/v1beta` (its chat under
 * `/google/v1beta/openai`), `/huggingface/v1` and the hub at `/hub`.
 *
 * Any key is taken but one that contains `invalid` (refused as each provider does), `exhausted` (no quota left) or, at OpenAI, `limited`
 * (may not list models). A model whose name contains `no-such` does not exist. Beyond the failures of every stand-in these acts are
 * known, for chat: `cut`, `malformed`, `stall` and `error-in-stream` in the middle, `slow` (100 ms a word), `no-usage`, `refuse`, `echo`
 * (the prompt comes back); for chat and key tests: `echo-key` (refused as a bad key, in words that give the key away).
 */
export async function startModels({ port, paceMs = 0 }: ModelsOptions = {}): Promise<StandIn & { readonly calls: () => readonly ModelCall[] }> {
  let calls: ModelCall[] = [];
  const remember = (call: ModelCall) => {
    calls = [...calls, call].slice(-rememberedCalls);
    return call;
  };
  const chat = (provider: ModelProvider) => (request: StandInRequest) => answerChat(provider, request, { remember, paceMs });
  const routes: Routes = {
    'POST /openai/v1/chat/completions': chat('OpenAI'),
    'POST /anthropic/v1/chat/completions': chat('Anthropic'),
    'POST /google/v1beta/openai/chat/completions': chat('Google'),
    'POST /huggingface/v1/chat/completions': chat('Hugging Face'),
    ...keyTests,
    'GET /calls.json': () => ({ json: calls }),
    'GET /': () => ({ html: page('Stand-in models', '<h1>Stand-in models</h1><p>OpenAI, Anthropic, Google and Hugging Face, as far as this machine needs them.</p>') }),
  };
  return { ...(await serveStandIn(routes, port)), calls: () => calls };
}

const keyTests: Routes = {
  'GET /openai/v1/models': (request) => {
    const key = bearer(request);
    if (key?.includes('limited')) return refuse('OpenAI', 'missing-scope');
    return turnedAway('OpenAI', key, request) ?? { json: { object: 'list', data: models.OpenAI.map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'openai' })) } };
  },
  'GET /anthropic/v1/models': (request) => {
    const refused = turnedAway('Anthropic', header(request, 'x-api-key'), request);
    if (refused) return refused;
    if (header(request, 'anthropic-version') === undefined) return refuse('Anthropic', 'bad-request', ' anthropic-version: header is required');
    return { json: { data: models.Anthropic.map((id) => ({ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' })), has_more: false } };
  },
  // By header only: a key in an address would be in every log on the way.
  'GET /google/v1beta/models': (request) =>
    turnedAway('Google', header(request, 'x-goog-api-key'), request) ?? { json: { models: models.Google.map((id) => ({ name: `models/${id}`, displayName: id })) } },
  'GET /hub/api/whoami-v2': (request) =>
    turnedAway('Hugging Face', bearer(request), request) ?? { json: { type: 'user', name: 'stand-in', auth: { type: 'access_token', accessToken: { displayName: 'guildhall', role: 'fineGrained' } } } },
};

function bearer(request: StandInRequest): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function header(request: StandInRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function turnedAway(provider: ModelProvider, key: string | undefined, { fault }: StandInRequest, say = refuse): StandInAnswer | undefined {
  if (key === undefined) return say(provider, 'no-key');
  if (fault?.act === 'echo-key') return say(provider, 'bad-key', ` (${key})`);
  if (key.includes('invalid')) return say(provider, 'bad-key');
  return key.includes('exhausted') ? say(provider, 'no-quota') : undefined;
}

interface ChatWays {
  readonly remember: (call: ModelCall) => ModelCall;
  readonly paceMs: number;
}

function answerChat(provider: ModelProvider, request: StandInRequest, ways: ChatWays): StandInAnswer {
  const key = bearer(request) ?? (provider === 'Anthropic' ? header(request, 'x-api-key') : undefined);
  const refused = turnedAway(provider, key, request, refuseChat);
  if (refused) return refused;
  const body = readChat(request.body);
  if (!body) return refuseChat(provider, 'bad-request');
  if (body.model.includes('no-such')) return refuseChat(provider, 'no-model');
  const { act, paceMs = act === 'slow' ? 100 : ways.paceMs } = request.fault ?? {};
  const answer = answerTo(body, act === 'echo');
  const call = ways.remember({ provider, model: body.model, stream: body.stream === true, outcome: 'UNDER_WAY', pieces: 0 });
  if (body.stream === true) {
    const stream = followed(streamOf(body, answer, { act, paceMs, givenAway: ` (${key ?? ''})` }), call);
    return { headers: { 'content-type': 'text/event-stream; charset=utf-8' }, stream };
  }
  call.outcome = 'ANSWERED';
  return act === 'malformed' ? { headers: { 'content-type': 'application/json' }, stream: brokenJson(body) } : { json: wholeOf(body, answer, act) };
}

/** Notes how far a stream got. */
async function* followed(pieces: AsyncGenerator<string>, call: ModelCall): AsyncGenerator<string> {
  try {
    for await (const piece of pieces) {
      yield piece;
      call.pieces += 1;
    }
    call.outcome = 'ANSWERED';
  } finally {
    if (call.outcome === 'UNDER_WAY') call.outcome = 'ABORTED';
  }
}

async function* brokenJson({ model }: ChatBody): AsyncGenerator<string> {
  yield await Promise.resolve(`{"id":"chatcmpl-stand-in","model":${JSON.stringify(model)},"choices":[{"index":0,"mess`);
}
