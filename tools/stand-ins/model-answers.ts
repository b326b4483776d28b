import { createHash } from 'node:crypto';

/** A request for chat, as far as the stand-ins look at it. */
export interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly max_completion_tokens?: number;
  readonly max_tokens?: number;
}

/** What is said to a request, piece by piece: each piece is one token. */
export interface ModelAnswer {
  readonly pieces: readonly string[];
  /** `length` when it had more to say than it was let. */
  readonly finish: 'stop' | 'length';
  readonly usage: ChatUsage;
}

/** Tokens as the `openai` protocol names them. */
export interface ChatUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details: { readonly cached_tokens: number };
  readonly completion_tokens_details: { readonly reasoning_tokens: number };
}

/** Prompts from this many tokens on are half in the cache, so that costs with cached tokens can be seen. */
const cachedFrom = 1_024;

/** Tokens that models which think first spend on it. */
const thought = 8;

const remarks = [
  'It is best to begin with what can be shown, and to leave the rest for later.',
  'Three things matter here: a clear purpose, a small first step, and somebody who looks at it.',
  'Much depends on who it is for; ask them first.',
  'A short answer is often enough, and this is one.',
] as const;

/** Reads a body. Answers undefined for what no provider would take. */
export function readChat(text: string): ChatBody | undefined {
  let body: Partial<ChatBody>;
  try {
    body = JSON.parse(text) as Partial<ChatBody>;
  } catch {
    return undefined;
  }
  const { model, messages } = body;
  if (typeof model !== 'string' || !Array.isArray(messages) || messages.length === 0) return undefined;
  return messages.every((one) => typeof one.role === 'string' && typeof one.content === 'string') ? (body as ChatBody) : undefined;
}

/** The same answer to the same request, always. `echo` gives the last message back, as a prompt that begins with `echo ` asks for. */
export function answerTo(body: ChatBody, echo: boolean): ModelAnswer {
  const prompt = body.messages.at(-1)?.content ?? '';
  const most = body.max_completion_tokens ?? body.max_tokens ?? Number.POSITIVE_INFINITY;
  const reasoning = Math.min(thinks(body.model) ? thought : 0, most);
  const whole = sayAbout(prompt, echo).match(/\s*\S+/gu) ?? [];
  const pieces = whole.slice(0, most - reasoning);
  return { pieces, finish: pieces.length < whole.length ? 'length' : 'stop', usage: count(body, pieces.length, reasoning) };
}

/** Tokens of a text, roughly as a tokenizer counts: words, and every sign between them. */
export function tokensOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}

function thinks(model: string): boolean {
  return /^(o\d|gpt-5)/.test(model);
}

function sayAbout(prompt: string, echo: boolean): string {
  if (prompt.startsWith('echo ')) return prompt.slice('echo '.length);
  if (echo) return prompt;
  const about = prompt.trim().split(/\s+/u).slice(0, 8).join(' ');
  const [first = 0] = createHash('sha256').update(prompt).digest();
  return `You asked: “${about}”. ${remarks[first % remarks.length] ?? ''}`;
}

function count(body: ChatBody, said: number, reasoning: number): ChatUsage {
  const prompt = body.messages.reduce((sum, message) => sum + tokensOf(message.content) + 4, 3);
  const completion = said + reasoning;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: prompt >= cachedFrom ? Math.floor(prompt / 2) : 0 },
    completion_tokens_details: { reasoning_tokens: reasoning },
  };
}
