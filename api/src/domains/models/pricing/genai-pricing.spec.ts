import { describe, expect, it } from '@jest/globals';
import type { AIProvider } from '@guildhall/contracts';
import fc from 'fast-check';
import { GenaiPricing } from './genai-pricing.js';

const pricing = new GenaiPricing();
const now = new Date('2026-11-25T12:00:00Z');

const tokens = (input: number, cached: number, output: number) => ({ inputTokens: input, cachedTokens: cached, outputTokens: output, reasoningTokens: 0 });

const openai = 'https://platform.openai.com/docs/pricing';
const anthropic = 'https://www.anthropic.com/pricing#api';
const google = 'https://ai.google.dev/gemini-api/docs/pricing';
const router = 'https://router.huggingface.co/v1/models';

/** Dollars for a million tokens as the providers list them: prompt, cached prompt, answer. */
const listPrices: readonly (readonly [AIProvider, string, number, number, number, string])[] = [
  ['OPENAI', 'gpt-4o', 2.5, 1.25, 10, openai],
  ['OPENAI', 'gpt-4o-2024-08-06', 2.5, 1.25, 10, openai],
  ['OPENAI', 'gpt-4o-2024-05-13', 5, 5, 15, openai],
  ['OPENAI', 'gpt-4o-mini', 0.15, 0.075, 0.6, openai],
  ['OPENAI', 'gpt-4.1', 2, 0.5, 8, openai],
  ['OPENAI', 'gpt-4.1-mini', 0.4, 0.1, 1.6, openai],
  ['OPENAI', 'gpt-4.1-nano', 0.1, 0.025, 0.4, openai],
  ['OPENAI', 'gpt-5', 1.25, 0.125, 10, openai],
  ['OPENAI', 'gpt-5-mini', 0.25, 0.025, 2, openai],
  ['OPENAI', 'gpt-5-nano', 0.05, 0.005, 0.4, openai],
  ['OPENAI', 'o3', 2, 0.5, 8, openai],
  ['OPENAI', 'o4-mini', 1.1, 0.275, 4.4, openai],
  ['OPENAI', 'gpt-3.5-turbo', 0.5, 0.5, 1.5, openai],
  ['ANTHROPIC', 'claude-3-haiku-20240307', 0.25, 0.03, 1.25, anthropic],
  ['ANTHROPIC', 'claude-3-5-haiku-latest', 0.8, 0.08, 4, anthropic],
  ['ANTHROPIC', 'claude-haiku-4-5', 1, 0.1, 5, anthropic],
  ['ANTHROPIC', 'claude-sonnet-4-5-20250929', 3, 0.3, 15, anthropic],
  ['ANTHROPIC', 'claude-opus-4-1', 15, 1.5, 75, anthropic],
  ['ANTHROPIC', 'claude-opus-4-5', 5, 0.5, 25, anthropic],
  ['GOOGLE', 'gemini-2.0-flash', 0.1, 0.025, 0.4, google],
  ['GOOGLE', 'gemini-2.5-flash-lite', 0.1, 0.01, 0.4, google],
  ['GOOGLE', 'gemini-2.5-flash', 0.3, 0.03, 2.5, google],
  ['GOOGLE', 'gemini-2.5-pro', 1.25, 0.125, 10, google],
  ['HUGGINGFACE', 'meta-llama/Llama-3.3-70B-Instruct:together', 0.88, 0.88, 0.88, router],
  ['HUGGINGFACE', 'openai/gpt-oss-120b:together', 0.15, 0.15, 0.6, router],
  ['HUGGINGFACE', 'Qwen/Qwen3-VL-8B-Instruct:together', 0.18, 0.18, 0.68, router],
];

describe('the cost of a call', () => {
  it.each(listPrices)('of %s %s: $%d, cached $%d, answers $%d a million (%5$s)', (provider, model, input, cached, output) => {
    const usage = tokens(3_000, 1_000, 500);
    // A dollar a million is a thousand billionths a token.
    const expected = Math.ceil(Number((input * 2_000_000 + cached * 1_000_000 + output * 500_000).toFixed(3)));
    expect(pricing.costOf({ provider, model, at: now }, usage)).toBe(BigInt(expected));
  });

  it('is at the price of its day', () => {
    const at = (day: string) => pricing.costOf({ provider: 'OPENAI', model: 'o3', at: new Date(day) }, tokens(1_000, 0, 0));
    expect(at('2025-06-09T23:59:59.999Z')).toBe(10_000_000n);
    expect(at('2025-06-10T00:00:00Z')).toBe(2_000_000n);
  });

  it('is at the price of long prompts for all tokens of a call, from the first token beyond', () => {
    const cost = (input: number) => pricing.costOf({ provider: 'GOOGLE', model: 'gemini-2.5-pro', at: now }, tokens(input, 0, 1_000));
    expect(cost(200_000)).toBe(200_000n * 1_250n + 1_000n * 10_000n);
    expect(cost(200_001)).toBe(200_001n * 2_500n + 1_000n * 15_000n);
  });

  it('counts what was put into the cache at its own price, and nothing twice', () => {
    const cost = (cached: number, written: number) =>
      pricing.costOf({ provider: 'OPENAI', model: 'gpt-5.6-sol', at: now }, { ...tokens(1_000, cached, 0), cacheWrittenTokens: written });
    expect(cost(0, 0)).toBe(4_000_000n);
    expect(cost(400, 600)).toBe(400n * 400n + 600n * 5_000n);
    expect(cost(400, 1_000)).toBe(cost(400, 600));
  });

  it('is rounded up to a whole billionth, and has none of the noise of binary fractions', () => {
    expect(pricing.costOf({ provider: 'GOOGLE', model: 'gemini-1.5-flash', at: now }, tokens(1, 1, 0))).toBe(19n);
    expect(pricing.costOf({ provider: 'HUGGINGFACE', model: 'Qwen/Qwen3-VL-8B-Instruct:together', at: now }, tokens(1_000_000, 0, 0))).toBe(180_000_000n);
    expect(pricing.costOf({ provider: 'OPENAI', model: 'gpt-4o-mini', at: now }, tokens(0, 0, 2_147_483_647))).toBe(1_288_490_188_200n);
  });

  it('is the same with and without reasoning: that is part of the answer', () => {
    const model = { provider: 'OPENAI' as const, model: 'gpt-5', at: now };
    expect(pricing.costOf(model, { ...tokens(10, 0, 500), reasoningTokens: 400 })).toBe(pricing.costOf(model, tokens(10, 0, 500)));
  });
});

describe('a price that is not known', () => {
  it.each<[AIProvider, string, string]>([
    ['OPENAI', 'gpt-99', 'a model that is not in the book'],
    ['OPENAI', '', 'no model'],
    ['OPENAI', 'claude-opus-4-5', "another provider's model"],
    ['OPENAI', '=HYPERLINK("https://example.com")', 'no name of a model'],
    ['OPENAI', 'text-embedding-3-small', 'a model without answers'],
    ['GOOGLE', 'gemma-3-27b-it', 'a model that the book calls free'],
    ['HUGGINGFACE', 'meta-llama/Llama-3.3-70B-Instruct', 'the router chooses who answers'],
    ['HUGGINGFACE', 'meta-llama/Llama-3.3-70B-Instruct:fastest', 'the router chooses who answers'],
    ['HUGGINGFACE', 'meta-llama/Llama-3.3-70B-Instruct:x-together-y', 'a name that has a known one in it'],
    ['HUGGINGFACE', 'meta-llama/Llama-3.3-70B-Instruct:together:novita', 'two names'],
  ])('%s %j: %s', (provider, model) => {
    expect(pricing.costOf({ provider, model, at: now }, tokens(1, 0, 1))).toBeNull();
    expect(pricing.worstCaseOf({ provider, model, at: now }, { inputTokens: 1, maxOutputTokens: 1 })).toBeNull();
  });
});

const anyModel = fc.constantFrom(...listPrices.map(([provider, model]) => ({ provider, model })), { provider: 'OPENAI' as const, model: 'gpt-5.6-sol' });
const anyMoment = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
const anyCount = fc.oneof(fc.nat(5_000), fc.nat(1_000_000), fc.constantFrom(128_000, 199_999, 200_000, 200_001, 271_999, 272_000, 2_147_483_647));

describe('costs', () => {
  it('are never more than the worst case that was set aside', () => {
    fc.assert(
      fc.property(anyModel, anyMoment, anyCount, anyCount, fc.double({ min: 0, max: 1, noNaN: true }), (named, at, input, output, share) => {
        const model = { ...named, at };
        const cached = Math.floor(input * share);
        const usage = { ...tokens(input, cached, Math.floor(output * share)), cacheWrittenTokens: Math.floor((input - cached) * share) };
        const worst = pricing.worstCaseOf(model, { inputTokens: input, maxOutputTokens: output }) ?? 0n;
        expect(worst).toBeGreaterThanOrEqual(pricing.costOf(model, usage) ?? worst + 1n);
        // A prompt that turned out shorter than it was counted costs no more either.
        expect(worst).toBeGreaterThanOrEqual(pricing.costOf(model, tokens(Math.floor(input * share), 0, output)) ?? worst + 1n);
      }),
    );
  });

  it('grow with tokens, and 0 tokens cost 0', () => {
    fc.assert(
      fc.property(anyModel, anyMoment, anyCount, anyCount, fc.nat(1_000), (named, at, input, output, more) => {
        const cost = (prompt: number, answer: number) => pricing.costOf({ ...named, at }, tokens(prompt, 0, answer)) ?? -1n;
        expect(cost(0, 0)).toBe(0n);
        expect(cost(input + more, output)).toBeGreaterThanOrEqual(cost(input, output));
        expect(cost(input, output + more)).toBeGreaterThanOrEqual(cost(input, output));
      }),
    );
  });
});
