import { describe, expect, it } from '@jest/globals';
import { queueWords } from './queue-words.js';

const now = new Date(2026, 10, 25, 10, 0);
const inHours = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();

describe('queueWords', () => {
  it.each([
    [1, 1, null, '1st of 1'],
    [2, 7, null, '2nd of 7'],
    [3, 7, inHours(24), '3rd of 7, about tomorrow'],
    [11, 40, inHours(0.5), '11th of 40, within the hour'],
    [22, 40, inHours(5), '22nd of 40, about later today'],
    [4, 7, inHours(72), '4th of 7, about Saturday'],
    [4, 7, inHours(24 * 10), '4th of 7, about 5 December'],
    [1, 7, inHours(-1), '1st of 7, taking longer than usual'],
    [1_000, 1_000, null, 'behind 1,000 others'],
  ])('place %d of %d, %s', (place, waiting, expectedAt, words) => {
    expect(queueWords({ place, waiting, expectedAt }, now)).toBe(words);
  });
});
