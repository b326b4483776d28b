import { describe, expect, it } from '@jest/globals';
import { progressWords } from './progress-words.js';

describe('progressWords', () => {
  it.each([
    ['waiting', 'STOP', '', 'Waiting for the answer'],
    ['answering', 'STOP', 'Hel', 'The answer is coming'],
    ['done', 'STOP', 'Hello', 'The answer is complete.'],
    ['done', 'STOP', '', 'The model answered nothing.'],
    ['done', 'LENGTH', 'Hel', '500 tokens at most'],
    ['done', 'REFUSED', '', 'refused to answer'],
    ['stopped', 'STOP', 'Hel', 'estimated tokens'],
  ] as const)('%s %s %j', (phase, finish, answer, words) => expect(progressWords(phase, finish, answer)).toContain(words));

  it.each(['idle', 'failed'] as const)('says nothing when %s', (phase) => expect(progressWords(phase, 'STOP', '')).toBe(''));
});
