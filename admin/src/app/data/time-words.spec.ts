import { describe, expect, it } from '@jest/globals';
import { momentWords, shortAge } from './time-words.js';

const minute = 60_000;

describe('shortAge', () => {
  it.each([
    [0, 'now'],
    [59_999, 'now'],
    [4 * minute, '4 min'],
    [60 * minute, '1 h'],
    [24 * 60 * minute, '1 d'],
    [400 * 24 * 60 * minute, '400 d'],
    [-5 * minute, 'now'],
  ])('%d ms is "%s"', (age, words) => {
    expect(shortAge(1_000_000_000, 1_000_000_000 + age)).toBe(words);
  });
});

describe('momentWords', () => {
  const now = new Date(2026, 10, 24, 16, 0);

  it.each([
    [new Date(2026, 10, 24, 21, 5), 'today at 21:05'],
    [new Date(2026, 10, 25, 9, 30), 'tomorrow at 09:30'],
    [new Date(2026, 10, 27, 10, 0), 'Friday at 10:00'],
    [new Date(2026, 11, 24, 10, 0), 'on 24 December 2026'],
  ])('%s', (when, words) => {
    expect(momentWords(when, now)).toBe(words);
  });
});
