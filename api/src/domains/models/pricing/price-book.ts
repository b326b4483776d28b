import { calcPrice } from '@pydantic/genai-prices';
import type { AIProvider } from '@guildhall/contracts';
import type { PricedModel } from '../model/pricing.js';
import { TokenPrice } from './token-price.js';

/** What a model's tokens cost at a moment. */
export interface ModelPrices {
  readonly input: TokenPrice;
  /** Of the prompt's tokens that the provider had in its cache. */
  readonly cached: TokenPrice;
  /** Of the prompt's tokens that the provider put into its cache. */
  readonly cacheWritten: TokenPrice;
  /** Reasoning included. */
  readonly output: TokenPrice;
}

/**
 * Prices from the book that comes with the program; its own updates over the network are not used, so that a cost is the same wherever
 * it is computed. `null` where the book has no price of both prompts and answers: models that it calls free are unpriced too,
 * for nothing in it tells free from unknown.
 */
export function pricesOf({ provider, model, at }: PricedModel): ModelPrices | null {
  const entry = entryOf(provider, model);
  const found = entry === null ? null : calcPrice({ input_tokens: 0, output_tokens: 0 }, entry.model, { providerId: entry.providerId, timestamp: at });
  const input = TokenPrice.of(found?.model_price['input_mtok']);
  const output = TokenPrice.of(found?.model_price['output_mtok']);
  if (input === null || output === null) return null;
  return {
    input,
    cached: TokenPrice.of(found?.model_price['cache_read_mtok']) ?? input,
    cacheWritten: TokenPrice.of(found?.model_price['cache_write_mtok']) ?? input,
    output,
  };
}

const providerIds = { OPENAI: 'openai', ANTHROPIC: 'anthropic', GOOGLE: 'google' } as const;

/** Those behind the router of Hugging Face whose prices the book has. */
const routed = ['cerebras', 'fireworks-ai', 'groq', 'hyperbolic', 'nebius', 'novita', 'nscale', 'ovhcloud', 'publicai', 'sambanova', 'together'];

/** Under which names the book has a provider's models, and what a call adds to their names. */
export function hostsOf(provider: AIProvider): readonly { readonly providerId: string; readonly suffix: string }[] {
  if (provider !== 'HUGGINGFACE') return [{ providerId: providerIds[provider], suffix: '' }];
  return routed.map((host) => ({ providerId: routedId(host), suffix: `:${host}` }));
}

const routedId = (host: string): string => `huggingface_${host}`;

/** Where the book has a model, and under which name. */
function entryOf(provider: AIProvider, model: string): { readonly providerId: string; readonly model: string } | null {
  if (provider !== 'HUGGINGFACE') return { providerId: providerIds[provider], model };
  // The router's own choice of who answers is not known beforehand, and each has prices of their own: `org/model:novita` names one.
  const [, name, host] = /^([^:]+):([^:]+)$/.exec(model.trim()) ?? [];
  // Only whole names: the book also finds providers by a part of theirs, and would price `x-novita` as `novita`.
  return name !== undefined && host !== undefined && routed.includes(host.toLowerCase()) ? { providerId: routedId(host.toLowerCase()), model: name } : null;
}
