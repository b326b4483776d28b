import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { enteredKey, keyComplaint } from './key-value.js';

describe('a pasted key', () => {
  it.each<[string, string]>([
    ['OpenAI’s', `sk-proj-${'aB3_-'.repeat(31)}`],
    ['Anthropic’s', `sk-ant-api03-${'xY9-'.repeat(24)}AA`],
    ['Google’s', `AIza${'Sy_-4'.repeat(7)}`],
    ['Hugging Face’s', `hf_${'aBcD'.repeat(8)}ef`],
    ['the shortest', 'x'.repeat(8)],
    ['the longest', 'x'.repeat(500)],
  ])('of %s form is taken', (_, text) => {
    expect(keyComplaint(text)).toBeNull();
  });

  it.each<[string, string, RegExp]>([
    ['with a line break', 'sk-abcdefgh\r\nx-admin: 1', /line breaks/],
    ['with a space', 'Bearer sk-abcdefgh', /Bearer/],
    ['with a null', 'sk-abcdefgh\u0000', /characters that no key has/],
    ['with a delete', 'sk-abcdefgh\u007f', /characters that no key has/],
    ['with an invisible letter', 'sk-abc\u200bdefgh', /characters that no key has/],
    ['with letters beyond ASCII', 'sk-abcdefgé', /characters that no key has/],
    ['with a no-break space', 'sk-abc\u00a0defgh', /spaces/],
    ['that is cut', 'sk-abcd', /8 to 500/],
    ['of 10 kB', 'x'.repeat(10_240), /8 to 500/],
    ['that is empty', '', /8 to 500/],
  ])('%s is refused, quoting nothing of it', (_, text, words) => {
    expect(keyComplaint(text)).toMatch(words);
    expect(keyComplaint(text)).not.toContain('abcd');
  });

  it('is taken only when a header can carry it, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        if (keyComplaint(text) === null) expect(() => new Headers({ authorization: `Bearer ${text}` })).not.toThrow();
      }),
    );
  });

  it.each([
    ['sk-abcdefgh12', 'gh12'],
    ['123456789012', '9012'],
    ['12345678901', null],
  ])('%s shows %s', (text, lastFour) => {
    expect(enteredKey(text).lastFour).toBe(lastFour);
    expect(JSON.stringify(enteredKey(text))).not.toContain(text);
  });
});
