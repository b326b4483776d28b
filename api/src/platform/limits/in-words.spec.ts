import { describe, expect, it } from '@jest/globals';
import { inWords } from './in-words.js';

describe('time in words', () => {
  it.each([
    [0, '1 second'],
    [1.2, '2 seconds'],
    [59, '59 seconds'],
    [59.5, '1 minute'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [3_540, '59 minutes'],
    [3_541, '1 hour'],
    [3_600, '1 hour'],
    [10_800, '3 hours'],
    [10_801, '4 hours'],
    [82_800, '23 hours'],
    [82_801, '1 day'],
    [86_400, '1 day'],
    [200_000, '3 days'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});
