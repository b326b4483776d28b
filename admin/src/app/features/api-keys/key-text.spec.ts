import { describe, expect, it } from '@jest/globals';
import { keyOf, keyProblem } from './key-text.js';

describe('keyOf', () => {
  it('takes off what copying adds', () => expect(keyOf('\n sk-abc\r\n\t')).toBe('sk-abc'));
});

describe('keyProblem', () => {
  it.each([
    ['sk-proj-abc_DEF-123', null],
    ['  sk-proj-abc\n', null],
    ['', 'Paste your key first'],
    [' \n ', 'Paste your key first'],
    ['sk-a\nX-Evil: 1', 'no spaces, line breaks'],
    ['sk-a\u0000b', 'no spaces, line breaks'],
    ['sk a', 'no spaces, line breaks'],
    ['sk-ключ', 'no spaces, line breaks'],
    ['k'.repeat(10_000), 'characters at most'],
  ])('%j', (text, words) => {
    if (words === null) expect(keyProblem(text)).toBeNull();
    else expect(keyProblem(text)).toContain(words);
  });
});
