import { describe, expect, it } from '@jest/globals';
import { reviewWords } from './review-words.js';

const now = new Date(2026, 10, 25, 12, 0);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

describe('reviewWords', () => {
  it.each([
    [1, 7, null, 'Next in the review queue.'],
    [2, 7, null, '2nd of 7 in the review queue.'],
    [3, 7, at(25, 18), '3rd of 7 in the review queue, about today.'],
    [11, 40, at(26, 1), '11th of 40 in the review queue, about tomorrow.'],
    [21, 40, at(28, 9), '21st of 40 in the review queue, about Saturday.'],
    [113, 200, new Date(2026, 11, 8).toISOString(), '113th of 200 in the review queue, about 8 December.'],
    [4, 7, at(25, 9), '4th of 7 in the review queue, any time now.'],
    [4, 3, null, '4th of 4 in the review queue.'],
    [1_000, 1_000, null, 'More than 999 wait before it.'],
  ])('%i of %i, %s', (place, waiting, expectedAt, words) => {
    expect(reviewWords({ place, waiting, expectedAt }, now)).toBe(words);
  });
});
