import type { TokenUsage } from './chat.js';

/** Nothing was used. */
export const noUsage: TokenUsage = { inputTokens: 0, cachedTokens: 0, outputTokens: 0, reasoningTokens: 0 };

/** The most tokens of one kind that are believed: more than any model takes, and what a column of the ledger holds. */
const MOST = 2_147_483_647;

/** Tokens that providers add around each message, and around a conversation, at the most. */
const AROUND_MESSAGE = 16;
const AROUND_PROMPT = 64;

/**
 * Usage as a provider says it, in one shape. Google leaves what a model thought out of `completion_tokens` and has it in
 * `total_tokens`; OpenAI has it in both. @returns `null` where the prompt or the answer has no number that can be believed.
 */
export function usageIn(said: unknown): TokenUsage | null {
  const [input, completion] = [countIn(said, 'prompt_tokens'), countIn(said, 'completion_tokens')];
  if (input === null || completion === null) return null;
  const total = countIn(said, 'total_tokens') ?? 0;
  const outputTokens = Math.max(completion, Math.min(total - input, MOST));
  const prompt = partOf(said, 'prompt_tokens_details');
  const cachedTokens = Math.min(countIn(prompt, 'cached_tokens') ?? 0, input);
  const reasoning = countIn(partOf(said, 'completion_tokens_details'), 'reasoning_tokens') ?? 0;
  return {
    inputTokens: input,
    cachedTokens,
    cacheWrittenTokens: Math.min(countIn(prompt, 'cache_write_tokens') ?? 0, input - cachedTokens),
    outputTokens,
    reasoningTokens: Math.min(Math.max(reasoning, outputTokens - completion), outputTokens),
  };
}

/**
 * More tokens than a prompt can have, without a tokenizer: those of every provider fall back to bytes, so a text has no more tokens than bytes.
 * What a budget is held against must never be too little.
 */
export function promptTokensAtMost(messages: readonly { readonly content: string }[]): number {
  return messages.reduce((sum, { content }) => sum + Buffer.byteLength(content) + AROUND_MESSAGE, AROUND_PROMPT);
}

/** About how many tokens a prompt has, at no cost: for the row of a call that nobody could count. */
export function promptTokensRoughly(messages: readonly { readonly content: string }[]): number {
  return Math.ceil(messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / 4);
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function countIn(value: unknown, name: string): number | null {
  const count = partOf(value, name);
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MOST ? count : null;
}
