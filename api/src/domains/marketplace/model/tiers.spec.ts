import { describe, expect, it } from '@jest/globals';
import { tierOf } from './tiers.js';

describe('tierOf', () => {
  it.each([
    ['more than the first end', 91, [90, 50, 20, 1], 0],
    ['equal to the first end', 90, [90, 50, 20, 1], 1],
    ['between two ends', 21, [90, 50, 20, 1], 2],
    ['just above the last end', 2, [90, 50, 20, 1], 3],
    ['equal to the last end', 1, [90, 50, 20, 1], 4],
    ['nothing at all among many', 0, [0, 0, 0, 0], 4],
    ['nothing at all among few', 0, [null, null, null, null], 0],
    ['below an end, with fewer than the next', 5, [9, null, null, null], 1],
  ])('%s', (_, popularity, ends, tier) => {
    expect(tierOf(popularity, ends)).toBe(tier);
  });
});
