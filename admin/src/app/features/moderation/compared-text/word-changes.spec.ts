import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { wordChanges } from './word-changes.js';

const side = (before: string, after: string, dropped: 'gone' | 'new'): string =>
  wordChanges(before, after)
    .filter(({ kind }) => kind !== dropped)
    .map(({ text }) => text)
    .join('');

describe('wordChanges', () => {
  it('marks words that went and came', () => {
    expect(wordChanges('a red boat', 'a blue boat')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'gone', text: 'red' },
      { kind: 'new', text: 'blue' },
      { kind: 'same', text: ' boat' },
    ]);
  });

  it('loses nothing of either side', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '🙂')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'new')).toBe(before);
        expect(side(before, after, 'gone')).toBe(after);
      }),
    );
  });

  it('gives up on very long texts instead of the page', () => {
    const [before, after] = ['a '.repeat(2_000), 'b '.repeat(2_000)];
    expect(wordChanges(before, after)).toEqual([{ kind: 'gone', text: before }, { kind: 'new', text: after }]);
  });
});
