import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanParagraphs, codePoints, visibleCodePoints } from './clean-text.js';

describe('cleanLine', () => {
  test.each([
    ['white space', '  Ada \t\n  Lovelace ', 'Ada Lovelace'],
    ['decomposed letters', 'Zoe\u0308', 'Zoë'],
    ['control characters', 'A\u0000d\u0007a\u009F', 'Ada'],
    ['direction overrides and isolates', 'photo\u202Egpj.exe\u2066', 'photogpj.exe'],
    ['Unicode line ends', 'one\u2028two\u0085three', 'one two three'],
    ['halves of surrogate pairs', 'x\uD800y', 'xy'],
    ['noncharacters and byte order marks', '\uFEFFa\uFFFE\u{10FFFF}', 'a'],
  ])('mends %s', (_, typed, cleaned) => {
    expect(cleanLine(typed)).toBe(cleaned);
  });

  test.each([
    ['a family of joined emoji', '👩‍👩‍👧'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Persian with a non-joiner', 'می\u200Cخواهم'],
    ['Hebrew with a direction mark', 'C++\u200F שלום'],
    ['Japanese', '夜の市場'],
  ])('leaves %s alone', (_, typed) => {
    expect(cleanLine(typed)).toBe(typed);
  });
});

describe('cleanParagraphs', () => {
  test('keeps paragraphs and drops the rest', () => {
    expect(cleanParagraphs(' One\r\n\r\nTwo\tthree\rfour\u202E \n')).toBe('One\n\nTwo three\nfour');
  });
});

test('cleaning twice is cleaning once, and nothing unwanted is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      for (const clean of [cleanLine, cleanParagraphs]) {
        const once = clean(typed);
        expect(clean(once)).toBe(once);
        expect(once).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
        expect(once.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('lengths are in code points; what cannot be seen counts for no minimum', () => {
  expect(codePoints('😀'.repeat(5_000))).toBe(5_000);
  expect(visibleCodePoints('\u200B\u3164 \u2800')).toBe(0);
  expect(visibleCodePoints('夜 市')).toBe(2);
});
