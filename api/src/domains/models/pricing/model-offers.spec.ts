import { describe, expect, it } from '@jest/globals';
import { aiProviders } from '@guildhall/contracts';
import { GenaiPricing } from './genai-pricing.js';
import { modelOffers } from './model-offers.js';

const now = new Date('2026-11-25T12:00:00Z');

describe('models with a price', () => {
  it.each([
    ['OPENAI', { model: 'gpt-5-mini', name: 'GPT-5 mini', inputPerMillion: 250_000_000n, outputPerMillion: 2_000_000_000n, contextTokens: 400_000 }],
    ['ANTHROPIC', { model: 'claude-haiku-4-5', name: 'Claude Haiku 4.5', inputPerMillion: 1_000_000_000n, outputPerMillion: 5_000_000_000n, contextTokens: 200_000 }],
    ['GOOGLE', { model: 'gemini-2.5-pro', name: 'Gemini 2.5 Pro', inputPerMillion: 1_250_000_000n, outputPerMillion: 10_000_000_000n, contextTokens: null }],
    ['HUGGINGFACE', { model: 'Qwen/Qwen3-VL-8B-Instruct:together', name: 'Qwen3-VL-8B-Instruct', inputPerMillion: 180_000_000n, outputPerMillion: 680_000_000n, contextTokens: 262_144 }],
  ] as const)('of %s has %j', (provider, offer) => {
    expect(modelOffers(provider, now)).toContainEqual(offer);
  });

  it.each(['gpt-4o-mini-tts', 'gpt-realtime', 'gpt-image-1', 'text-embedding-3-small', 'whisper-1', 'gpt-3.5-turbo', 'ft:gpt-4o'])('%s is not among them', (model) => {
    expect(modelOffers('OPENAI', now).map((offer) => offer.model)).not.toContain(model);
  });

  it('are what a key of the provider opens: no model of another under its name', () => {
    expect(modelOffers('GOOGLE', now).filter(({ model }) => !/^gem(?:ini|ma)-/.test(model))).toEqual([]);
  });

  it.each(aiProviders)('of %s each cost what is said when they are called', (provider) => {
    const offers = modelOffers(provider, now);
    expect(offers.length).toBeGreaterThan(10);
    expect(new Set(offers.map(({ model }) => model)).size).toBe(offers.length);
    for (const { model, inputPerMillion } of offers) {
      const cost = new GenaiPricing().costOf({ provider, model, at: now }, { inputTokens: 1_000, cachedTokens: 0, outputTokens: 0, reasoningTokens: 0 });
      expect([model, cost]).toEqual([model, (inputPerMillion + 999n) / 1_000n]);
    }
  });
});
