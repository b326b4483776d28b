import { describe, expect, it } from '@jest/globals';
import { sums } from '../testing/a-usage.js';
import { lastDays } from './usage-report.js';
import { basisWords, costWords, dayWords, periodWords } from './usage-words.js';

describe('costWords', () => {
  it.each([
    [{ calls: 0 }, '$0.00'],
    [{ calls: 3, cost: '14270000001' }, '$14.270000001'],
    [{ calls: 3, unpricedCalls: 3 }, 'unpriced'],
    [{ calls: 3, unpricedCalls: 1, cost: '500000000' }, '$0.50 + 1 unpriced'],
    // A free model beside one whose price nobody knows.
    [{ calls: 3, unpricedCalls: 1, cost: '0' }, '$0.00 + 1 unpriced'],
  ])('%j', (parts, words) => expect(costWords(sums(parts))).toBe(words));
});

describe('basisWords', () => {
  it.each([
    [{}, null],
    [{ estimatedCalls: 2 }, '2 estimated'],
    [{ estimatedCalls: 1_200, unknownCalls: 1 }, '1,200 estimated, 1 unknown'],
  ])('%j', (parts, words) => expect(basisWords(sums(parts))).toBe(words));
});

describe('periods and days', () => {
  it('are those of UTC', () => expect([periodWords('2026-11'), periodWords(lastDays), dayWords('2026-11-01')]).toEqual(['November 2026', 'Last 30 days', '1 Nov']));
});
