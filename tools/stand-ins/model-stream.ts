import { setTimeout as pause } from 'node:timers/promises';
import type { ChatBody, ModelAnswer } from './model-answers.ts';

/** How an answer is to be given. */
export interface Telling {
  /** What should go wrong; see `startModels`. */
  readonly act: string | undefined;
  /** Milliseconds between two pieces. */
  readonly paceMs: number;
  /** Words for an error in the middle of the stream. */
  readonly givenAway: string;
}

/** The answer as server-sent events, one for each piece. Ends by a thrown error where the connection should be cut. */
export async function* streamOf(body: ChatBody, answer: ModelAnswer, telling: Telling): AsyncGenerator<string> {
  const chunk = chunkOf(body.model);
  const middle = Math.ceil(answer.pieces.length / 2);
  yield event(chunk([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]));
  for (const [at, piece] of answer.pieces.entries()) {
    if (at === middle) yield* goWrong(telling);
    if (telling.paceMs > 0) await pause(telling.paceMs);
    yield event(chunk([{ index: 0, delta: { content: piece }, finish_reason: null }]));
  }
  yield event(chunk([{ index: 0, delta: {}, finish_reason: telling.act === 'refuse' ? 'content_filter' : answer.finish }]));
  if (body.stream_options?.include_usage === true && telling.act !== 'no-usage') yield event({ ...chunk([]), usage: answer.usage });
  yield 'data: [DONE]\n\n';
}

/** The answer in one. */
export function wholeOf(body: ChatBody, answer: ModelAnswer, act: string | undefined): unknown {
  const message = { role: 'assistant', content: answer.pieces.join(''), refusal: null };
  const choices = [{ index: 0, message, finish_reason: act === 'refuse' ? 'content_filter' : answer.finish }];
  return { ...head(body.model), object: 'chat.completion', choices, ...(act === 'no-usage' ? {} : { usage: answer.usage }) };
}

async function* goWrong({ act, givenAway }: Telling): AsyncGenerator<string> {
  if (act === 'malformed') yield 'data: {"id":"chatcmpl-stand-in","choices":[{"index":0,"delta":{"con\n\n';
  if (act === 'error-in-stream') yield event({ error: { message: `The server had an error${givenAway}`, type: 'server_error', param: null, code: null } });
  // A comment keeps the connection alive and says nothing.
  if (act === 'stall') for (let waited = 0; ; waited += 1) yield await pause(200, `: still here ${waited}\n\n`);
  if (act === 'cut') throw new Error('Told to cut');
}

function head(model: string) {
  return { id: 'chatcmpl-stand-in', created: Math.floor(Date.now() / 1_000), model };
}

function chunkOf(model: string) {
  return (choices: readonly unknown[]) => ({ ...head(model), object: 'chat.completion.chunk', choices, usage: null });
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
