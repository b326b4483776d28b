import { describe, expect, it } from '@jest/globals';
import { formerWords } from './username-words.js';

describe('formerWords', () => {
  it.each([
    [['ada'], '@ada leads here too, for ever.'],
    [['ada', 'lee'], '@ada and @lee lead here too, for ever.'],
    [['a1', 'b2', 'c3', 'd4', 'e5'], '@a1, @b2, @c3, and 2 more lead here too, for ever.'],
  ])('%j', (former, words) => {
    expect(formerWords(former)).toBe(words);
  });
});
