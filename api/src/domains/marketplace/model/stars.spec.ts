import { describe, expect, it } from '@jest/globals';
import { starsOf } from './stars.js';

describe('the mean of stars', () => {
  it.each([
    [5, 1, 5],
    [14, 3, 4.66],
    [4_999, 1_000, 4.99],
    [499_999, 100_000, 4.99],
    [29, 10, 2.9],
    [1, 1, 1],
  ])('of %d in %d reviews is %d', (sum, count, stars) => {
    expect(starsOf({ sum, count })).toBe(stars);
  });
});
