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
    ['sk-abcdef\nX-Evil: 1', 'no spaces or line breaks'],
    ['Bearer sk-abcdef', 'no spaces or line breaks'],
    ['sk-abc\u0000def', 'characters that no key has'],
    ['sk-ключ-ключ', 'characters that no key has'],
    ['sk-abcd', '8 to 500 characters'],
    ['k'.repeat(501), '8 to 500 characters'],
    ['k'.repeat(10_000), '8 to 500 characters'],
  ])('%j', (text, words) => {
    if (words === null) expect(keyProblem(text)).toBeNull();
    else expect(keyProblem(text)).toContain(words);
  });
});
