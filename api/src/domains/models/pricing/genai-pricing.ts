import { Injectable } from '@nestjs/common';
import type { TokenUsage } from '../model/chat.js';
import { Pricing, type PricedModel } from '../model/pricing.js';
import { pricesOf } from './price-book.js';

/** Trillionths for a million tokens, in one billionth for one token. */
const perNano = 1_000_000_000n;

/** Costs by the price book of `@pydantic/genai-prices`, in whole numbers from the first digit to the last. */
@Injectable()
export class GenaiPricing extends Pricing {
  costOf(model: PricedModel, usage: TokenUsage): bigint | null {
    const prices = pricesOf(model);
    if (prices === null) return null;
    const { inputTokens, outputTokens } = usage;
    // Parts of the prompt: what a provider says beyond it is not charged twice.
    const cached = Math.min(usage.cachedTokens, inputTokens);
    const written = Math.min(usage.cacheWrittenTokens ?? 0, inputTokens - cached);
    return roundedUp(
      BigInt(inputTokens - cached - written) * prices.input.at(inputTokens) +
        BigInt(cached) * prices.cached.at(inputTokens) +
        BigInt(written) * prices.cacheWritten.at(inputTokens) +
        BigInt(outputTokens) * prices.output.at(inputTokens),
    );
  }

  worstCaseOf(model: PricedModel, { inputTokens, maxOutputTokens }: { readonly inputTokens: number; readonly maxOutputTokens: number }): bigint | null {
    const prices = pricesOf(model);
    if (prices === null) return null;
    const input = [prices.input, prices.cached, prices.cacheWritten].map((price) => price.dearestUpTo(inputTokens));
    const dearest = input.reduce((most, price) => (price > most ? price : most));
    return roundedUp(BigInt(inputTokens) * dearest + BigInt(maxOutputTokens) * prices.output.dearestUpTo(inputTokens));
  }
}

/** Up: a sum of rounded costs is never less than what the provider asks. */
function roundedUp(trillionths: bigint): bigint {
  return (trillionths + perNano - 1n) / perNano;
}
