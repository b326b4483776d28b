import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ratingScoreOf, type StarSum } from './rating-score.js';
import { noScore } from './score.js';

const marketplace: StarSum = { sum: 4_000, count: 1_000 };

const stars = fc.nat(10_000).chain((count) => fc.record({ count: fc.constant(count), sum: fc.integer({ min: count, max: 5 * count }) }));

describe('the rating that lists are ordered by', () => {
  it.each<[string, StarSum, number]>([
    ['one review of five stars', { sum: 5, count: 1 }, 4_166_666],
    ['five of them', { sum: 25, count: 5 }, 4_500_000],
    ['forty of 4.9', { sum: 196, count: 40 }, 4_800_000],
    ['one of one star', { sum: 1, count: 1 }, 3_500_000],
    ['the mean itself', { sum: 4, count: 1 }, 4_000_000],
  ])('of %s', (_, own, total) => {
    expect(ratingScoreOf(own, marketplace).total).toBe(total);
  });

  it('is nothing without a review', () => {
    expect(ratingScoreOf({ sum: 0, count: 0 }, marketplace)).toEqual(noScore);
  });

  it('is the own mean where the marketplace has none yet', () => {
    expect(ratingScoreOf({ sum: 9, count: 2 }, { sum: 0, count: 0 }).total).toBe(4_500_000);
  });

  it('is the sum of its terms exactly, between one star and five, never rounded up', () => {
    fc.assert(
      fc.property(stars, stars, (own, all) => {
        fc.pre(own.count > 0 && all.count > 0);
        const { total, terms } = ratingScoreOf(own, all);
        expect(terms.reduce((sum, { value }) => sum + value, 0)).toBe(total);
        expect(terms.every(({ value }) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
        expect(total).toBeGreaterThanOrEqual(1_000_000);
        expect(total).toBeLessThanOrEqual((1_000_000 * ((5 * all.sum) / all.count + own.sum)) / (5 + own.count) + 1e-3);
      }),
    );
  });
});
