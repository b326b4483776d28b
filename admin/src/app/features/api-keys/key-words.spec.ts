import { describe, expect, it } from '@jest/globals';
import { apiKeyStatuses } from '@guildhall/contracts';
import { budgetWords, canTryOut, historyWords, removeQuestion, statusBadge, testWords } from './key-words.js';
import { aKey, aTest, noKey } from './testing/a-key.js';

const now = Date.parse('2026-11-25T12:00:00Z');

describe('statusBadge', () => {
  it('says each state in words of its own', () => expect(new Set(apiKeyStatuses.map((status) => statusBadge(status).label)).size).toBe(apiKeyStatuses.length));
});

describe('historyWords', () => {
  it.each([
    [aKey(), 'Tested 2 h ago'],
    [aKey({ lastUsedAt: '2026-11-25T11:56:00Z' }), 'Tested 2 h ago · used 4 min ago'],
    [aKey({ testedAt: null, status: 'UNVERIFIED' }), 'Never tested'],
    [noKey(), null],
  ])('%#', (key, words) => expect(historyWords(key, now)).toBe(words));
});

describe('budgetWords', () => {
  const { budget } = aKey();
  it.each([
    [budget, '$0.00 this month. No limit.'],
    [{ ...budget, spent: '3200000001', reserved: '500000000' }, '$3.200000001 this month, $0.50 set aside for calls on their way. No limit.'],
    [{ ...budget, spent: '3200000000', monthlyLimit: '25000000000' }, '$3.20 of $25.00 this month. Counts anew on 1 December, 00:00 UTC.'],
    [{ ...budget, spent: '25000000000', monthlyLimit: '25000000000' }, '$25.00 of $25.00 this month. The limit is reached: nothing is called before 1 December, 00:00 UTC.'],
  ])('%#', (parts, words) => expect(budgetWords(parts)).toBe(words));
});

describe('testWords', () => {
  it('says when the next test is free', () => {
    expect(testWords(aTest(), now)).toBe('OpenAI accepts this key.');
    expect(testWords(aTest({ message: 'Not tested.', nextAt: '2026-11-25T12:40:00Z' }), now)).toMatch(/^Not tested\. You can test again today at \d\d:40\.$/);
  });
});

describe('removeQuestion', () => {
  it('says what stops and what does not', () => {
    expect(removeQuestion(aKey()).text).toMatch(/ends in k3Qa .* everything that runs on it stops.* until you revoke it there/);
    expect(removeQuestion(aKey({ lastFour: null })).text).toMatch(/^The key is deleted/);
  });
});

describe('canTryOut', () => {
  it('offers only keys that can answer', () => expect(apiKeyStatuses.filter(canTryOut)).toEqual(['UNVERIFIED', 'ACTIVE', 'LIMITED', 'EXHAUSTED']));
});
