import { describe, expect, it } from '@jest/globals';
import { ratingInWords, starsFigure } from './rating-words.js';

describe('a rating as people read it', () => {
  it.each([
    [5, 1, '5.0'],
    [187, 38, '4.9'],
    [499, 100, '4.9'],
    [4_999, 1_000, '4.9'],
    [14, 3, '4.6'],
    [23, 5, '4.6'],
    [9, 8, '1.1'],
    [1, 1, '1.0'],
  ])('%i stars of %i reviews are "%s", never rounded up', (sum, count, words) => {
    expect(starsFigure({ sum, count })).toBe(words);
  });

  it('is said in words', () => {
    expect(ratingInWords({ sum: 5, count: 1 })).toBe('Rated 5.0 out of 5 by 1 review');
    expect(ratingInWords({ sum: 5_000, count: 1_204 })).toBe('Rated 4.1 out of 5 by 1,204 reviews');
  });
});
