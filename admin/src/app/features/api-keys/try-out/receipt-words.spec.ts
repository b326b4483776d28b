import { describe, expect, it } from '@jest/globals';
import { aReceipt } from '../testing/a-receipt.js';
import { receiptWords } from './receipt-words.js';

describe('receiptWords', () => {
  it.each([
    [{}, { tokens: '18 tokens in, 42 out', cost: '$0.0000885', mark: null }],
    [{ inputTokens: 1_204, cachedTokens: 1_000, reasoningTokens: 30 }, { tokens: '1,204 tokens in (1,000 cached), 42 out (30 reasoning)', cost: '$0.0000885', mark: null }],
    [{ basis: 'ESTIMATED' }, { tokens: '18 tokens in, 42 out', cost: '$0.0000885', mark: 'estimated' }],
    [{ costNano: null }, { tokens: '18 tokens in, 42 out', cost: 'unpriced', mark: null }],
    [{ costNano: '0' }, { tokens: '18 tokens in, 42 out', cost: '$0.00', mark: null }],
    [{ basis: 'UNKNOWN', costNano: '500000000' }, { tokens: 'Tokens not known', cost: 'up to $0.50', mark: 'unknown' }],
  ] as const)('%j', (parts, words) => expect(receiptWords(aReceipt(parts))).toEqual(words));
});
