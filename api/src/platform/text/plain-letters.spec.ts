import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainLetters } from './plain-letters.js';

test.each([
  ['Night Market, Rain & Neon', 'night-market-rain-neon'],
  ['Ångström’s “Œuvre”', 'angstroms-oeuvre'],
  ['Straße nach Łódź', 'strasse-nach-lodz'],
  ['Ночной рынок', 'nochnoy-rynok'],
  ['Подъезд', 'podezd'],
  ['Αθήνα', 'athina'],
  ['夜の市場', ''],
  ['מבוא C++ 17', 'c-17'],
  ['  --  ', ''],
  ['１２３ ﬁn', '123-fin'],
])('writes %j as %j', (text, plain) => {
  expect(plainLetters(text, 80)).toBe(plain);
});

test('cuts without leaving a hyphen', () => {
  expect(plainLetters('abc def', 4)).toBe('abc');
});

test('always has the shape of an address', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(plainLetters(text, 40)).toMatch(/^$|^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/)));
});
