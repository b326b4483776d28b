import { describe, expect, it } from '@jest/globals';
import { answerTime } from './answer-time.js';

describe('how long a creator takes to answer', () => {
  it.each([
    [0, 'under an hour'],
    [59, 'under an hour'],
    [60, 'about 1 hour'],
    [190, 'about 3 hours'],
    [24 * 60, 'about 24 hours'],
    [48 * 60, 'about 2 days'],
    [10 * 24 * 60, 'about 10 days'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(answerTime(minutes)).toBe(words);
  });
});
