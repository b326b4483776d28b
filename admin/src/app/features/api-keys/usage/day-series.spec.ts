import { describe, expect, it } from '@jest/globals';
import { sums } from '../testing/a-usage.js';
import { dayBars, seriesWords } from './day-series.js';

const days = [
  { day: '2026-10-31', sums: sums() },
  { day: '2026-11-01', sums: sums({ calls: 2, estimatedCalls: 1, inputTokens: 1_000, outputTokens: 200, cost: '14273000001' }) },
  { day: '2026-11-02', sums: sums({ calls: 1, unpricedCalls: 1, inputTokens: 5, outputTokens: 5 }) },
];

describe('dayBars', () => {
  it('has a bar for every day, with exact words', () => {
    expect(dayBars(days, 'cost').map(({ label, words }) => `${label}: ${words}`)).toEqual(['31 Oct: $0.00', '1 Nov: $14.273000001 (1 estimated)', '2 Nov: unpriced']);
    expect(dayBars(days, 'tokens').map(({ length }) => length)).toEqual([0, 1_200, 10]);
  });
});

describe('seriesWords', () => {
  it('says where the chart is highest', () => {
    expect(seriesWords(days, 'tokens')).toBe('Tokens a day from 31 Oct to 2 Nov. Most on 1 Nov: 1,200 tokens (1 estimated).');
    expect(seriesWords(days.slice(0, 1), 'cost')).toBe('Cost a day from 31 Oct to 31 Oct. None on any day.');
    expect(seriesWords([], 'cost')).toBe('No days.');
  });
});
