import { describe, expect, it } from '@jest/globals';
import { starsCut, starsInWords } from './stars.js';

describe('starsCut', () => {
  it.each([
    { sum: 5, count: 1, stars: 5 },
    { sum: 14, count: 3, stars: 4.66 },
    { sum: 499, count: 100, stars: 4.99 },
    { sum: 4_999, count: 1_000, stars: 4.99 },
    { sum: 4_999_999_999, count: 1_000_000_000, stars: 4.99 },
    { sum: 1, count: 1, stars: 1 },
    { sum: 9, count: 8, stars: 1.12 },
    { sum: 23, count: 5, stars: 4.6 },
  ])('cuts $sum from $count reviews to $stars', ({ sum, count, stars }) => {
    expect(starsCut(sum, count)).toBe(stars);
  });

  it('is never above the mean, and never a hundredth below it', () => {
    for (let count = 1; count <= 60; count += 1) {
      for (let sum = count; sum <= 5 * count; sum += 1) {
        const hundredths = Math.round(starsCut(sum, count) * 100);
        expect(hundredths * count).toBeLessThanOrEqual(sum * 100);
        expect((hundredths + 1) * count).toBeGreaterThan(sum * 100);
      }
    }
  });
});

describe('starsInWords', () => {
  it.each([
    [5, '5 out of 5 stars'],
    [4.66, '4.66 out of 5 stars'],
    [4.5, '4.5 out of 5 stars'],
    [1, '1 out of 5 stars'],
    [4.999, '4.99 out of 5 stars'],
  ])('says %d as %j', (stars, words) => {
    expect(starsInWords(stars)).toBe(words);
  });
});
