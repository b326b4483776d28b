import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { POPULARITY_DAYS, popularityOf, weightOf, type Attention, type DayCount } from './popularity.js';
import { isSameScore, noScore } from './score.js';

const nothing: Attention = { visitors: [], completed: [], reviews: [] };

describe('the weight of a day', () => {
  it.each([
    [0, 1_000_000],
    [10, 500_000],
    [20, 250_000],
    [29, 133_972],
    [30, 0],
    [-1, 0],
  ])('%i days ago: %i', (age, weight) => {
    expect(weightOf(age)).toBe(weight);
  });

  it('falls from day to day', () => {
    for (let age = 1; age < POPULARITY_DAYS; age += 1) expect(weightOf(age)).toBeLessThan(weightOf(age - 1));
  });
});

describe('popularity', () => {
  it.each<[string, Partial<Attention>, number]>([
    ['a visitor today', { visitors: [[0, 1]] }, 1_000_000],
    ['a visitor ten days ago', { visitors: [[10, 1]] }, 500_000],
    ['an inquiry completed today', { completed: [[0, 1]] }, 8_000_000],
    ['a review today', { reviews: [[0, 1]] }, 3_000_000],
    ['all of them', { visitors: [[0, 2], [10, 2]], completed: [[20, 1]], reviews: [[0, 1]] }, 8_000_000],
    ['what is too long ago', { visitors: [[30, 500]], completed: [[31, 500]] }, 0],
  ])('of %s', (_, attention, total) => {
    expect(popularityOf({ ...nothing, ...attention }).total).toBe(total);
  });

  it('of nothing has no terms', () => {
    expect(popularityOf(nothing)).toEqual(noScore);
  });

  it('is the sum of its terms exactly, whatever happened', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: 0, max: 1_000_000 })), { maxLength: 40 });
    fc.assert(
      fc.property(days, days, days, (visitors, completed, reviews) => {
        const { total, terms } = popularityOf({ visitors, completed, reviews });
        expect(terms.reduce((sum, { value }) => sum + value, 0)).toBe(total);
        expect(Number.isSafeInteger(total) && terms.every(({ value }) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of days, and never falls by more attention', () => {
    const days = fc.array(fc.tuple(fc.nat(35), fc.nat(1_000)), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.tuple(fc.nat(35), fc.nat(1_000)), (visitors, more: DayCount) => {
        const score = popularityOf({ ...nothing, visitors });
        expect(isSameScore(score, popularityOf({ ...nothing, visitors: [...visitors].reverse() }))).toBe(true);
        expect(popularityOf({ ...nothing, visitors: [...visitors, more] }).total).toBeGreaterThanOrEqual(score.total);
      }),
    );
  });
});
