import { describe, expect, it } from '@jest/globals';
import { pointsOf, sumOf } from './ranking-words.js';

describe('points', () => {
  it.each([
    [0, '0'],
    [1, '0.000001'],
    [250_000, '0.25'],
    [1_000_000, '1'],
    [4_731_250, '4.73125'],
    [1_234_567_000_001, '1,234,567.000001'],
  ])('%d millionths are %s', (millionths, points) => {
    expect(pointsOf(millionths)).toBe(points);
  });
});

describe('the sum of a score', () => {
  it('shows terms that sum exactly to what it shows as the total', () => {
    const terms = [
      { label: 'Visitors', value: 7_123_456 },
      { label: 'Completed inquiries', value: 7_464_264 },
      { label: 'Reviews', value: 0 },
    ];
    const sum = sumOf({ total: 14_587_720, terms });
    expect(sum).toEqual({
      terms: [
        { label: 'Visitors', points: '7.123456' },
        { label: 'Completed inquiries', points: '7.464264' },
        { label: 'Reviews', points: '0' },
      ],
      total: '14.58772',
    });
    const millionths = sum?.terms.map(({ points }) => Math.round(Number(points) * 1_000_000)) ?? [];
    expect(millionths.reduce((one, other) => one + other, 0)).toBe(14_587_720);
  });

  it('is none for a score of nothing', () => {
    expect(sumOf({ total: 0, terms: [] })).toBeNull();
  });
});
