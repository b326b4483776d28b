import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GptTokenCounter } from '../pricing/gpt-token-counter.js';
import { promptTokensAtMost, usageIn } from './token-usage.js';

const said = (input: unknown, output: unknown, more: Record<string, unknown> = {}) => ({ prompt_tokens: input, completion_tokens: output, ...more });

describe('usage as a provider says it', () => {
  it.each([
    ['the plain form', said(10, 5, { total_tokens: 15 }), [10, 0, 0, 5, 0]],
    ['cached, written and reasoning', said(10, 5, { prompt_tokens_details: { cached_tokens: 4, cache_write_tokens: 3 }, completion_tokens_details: { reasoning_tokens: 2 } }), [10, 4, 3, 5, 2]],
    ['reasoning that is in the total alone, as at Google', said(10, 5, { total_tokens: 40 }), [10, 0, 0, 30, 25]],
    ['a total that is too small', said(10, 5, { total_tokens: 3 }), [10, 0, 0, 5, 0]],
    ['more cached than there is', said(10, 5, { prompt_tokens_details: { cached_tokens: 99, cache_write_tokens: 99 } }), [10, 10, 0, 5, 0]],
    ['more reasoning than there is', said(10, 5, { completion_tokens_details: { reasoning_tokens: 99 } }), [10, 0, 0, 5, 5]],
    ['details that are none', said(10, 5, { prompt_tokens_details: null, completion_tokens_details: 'x', total_tokens: {} }), [10, 0, 0, 5, 0]],
    ['details below nothing', said(10, 5, { prompt_tokens_details: { cached_tokens: -4 }, completion_tokens_details: { reasoning_tokens: Number.NaN } }), [10, 0, 0, 5, 0]],
  ])('%s', (_, value, expected) => {
    const usage = usageIn(value);
    expect(usage && [usage.inputTokens, usage.cachedTokens, usage.cacheWrittenTokens, usage.outputTokens, usage.reasoningTokens]).toEqual(expected);
  });

  it.each([[undefined], [null], ['10'], [[]], [{}], [said(10, null)], [said('10', 5)], [said(-1, 5)], [said(1.5, 5)], [said(10, Number.POSITIVE_INFINITY)], [said(1e15, 5)]])(
    'is none in %j',
    (value) => expect(usageIn(value)).toBeNull(),
  );

  it('fits the columns of the ledger, whatever is said', () => {
    const anything = fc.oneof(fc.integer(), fc.double(), fc.nat(), fc.string(), fc.constant(null));
    const details = fc.oneof(anything, fc.record({ cached_tokens: anything, cache_write_tokens: anything, reasoning_tokens: anything }));
    const value = fc.record({ prompt_tokens: anything, completion_tokens: anything, total_tokens: anything, prompt_tokens_details: details, completion_tokens_details: details });
    fc.assert(
      fc.property(value, (one) => {
        const usage = usageIn(one);
        if (usage === null) return;
        const { inputTokens, cachedTokens, outputTokens, reasoningTokens } = usage;
        expect(Object.values(usage).every((count) => Number.isInteger(count) && count >= 0 && count <= 2_147_483_647)).toBe(true);
        expect([cachedTokens <= inputTokens, reasoningTokens <= outputTokens]).toEqual([true, true]);
      }),
    );
  });
});

describe('what is reserved for a prompt', () => {
  it('is never less than a tokenizer counts', () => {
    const counter = new GptTokenCounter();
    const model = { provider: 'OPENAI' as const, model: 'gpt-5', at: new Date(0) };
    const messages = fc.array(fc.record({ role: fc.constant('user' as const), content: fc.string({ unit: 'grapheme' }) }), { maxLength: 5 });
    fc.assert(fc.property(messages, (prompt) => expect(promptTokensAtMost(prompt)).toBeGreaterThanOrEqual(counter.countPrompt(model, prompt))));
  });
});
