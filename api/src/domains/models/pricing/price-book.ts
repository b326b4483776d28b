import { calcPrice, findProvider } from '@pydantic/genai-prices';
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

/** Where the book has a model, and under which name. */
function entryOf(provider: AIProvider, model: string): { readonly providerId: string; readonly model: string } | null {
  if (provider !== 'HUGGINGFACE') return { providerId: providerIds[provider], model };
  // The router's own choice of who answers is not known beforehand, and each has prices of their own: `org/model:novita` names one.
  const [, name, host] = /^([^:]+):([^:]+)$/.exec(model.trim()) ?? [];
  if (name === undefined || host === undefined) return null;
  const providerId = `huggingface_${host.toLowerCase()}`;
  // The book also finds providers by a part of their name: `x-novita` would be priced as `novita`.
  return findProvider({ providerId })?.id === providerId ? { providerId, model: name } : null;
}
