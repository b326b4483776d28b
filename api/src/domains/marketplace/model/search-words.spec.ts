import { describe, expect, it } from '@jest/globals';
import { documentOf, mayBeMistyped, queryOf, searchWords, wordsOf } from './search-words.js';

describe('words of a text', () => {
  it.each([
    ['Ada Lovelace', ['ada', 'lovelace']],
    ['  Élodie   ÉTOILE ', ['elodie', 'etoile']],
    ['naïve café, Zoë’s', ['naive', 'cafe', 'zoe', 's']],
    ['Łódź Straße Ærø Œuvre', ['lodz', 'strasse', 'aero', 'oeuvre']],
    ['ada-lovelace_99', ['ada', 'lovelace', '99']],
    ['Ａｄａ ﬁlm', ['ada', 'film']],
    ['İstanbul', ['istanbul']],
    ['東京 の 夜', ['東京', 'の', '夜']],
    ['שָׁלוֹם عَرَبِيّ', ['שלום', 'عربي']],
    [`'; DROP TABLE x; -- \u0000 & | ! :*`, ['drop', 'table', 'x']],
    ['🦊 ¿?', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('keeps the beginning of what is too long for a word', () => {
    expect(wordsOf('x'.repeat(5_000))).toEqual(['x'.repeat(60)]);
  });
});

describe('a slip of the hand', () => {
  it.each([
    ['tabels', true],
    ['flux1', true],
    ['ковер', true],
    ['שלום', true],
    ['of', false],
    ['2024', false],
    ['海辺の町', false],
    ['ひらがな', false],
    ['서울시', false],
    ['กรุงเทพ', false],
  ])('in %j is possible: %j', (word, possible) => {
    expect(mayBeMistyped(word)).toBe(possible);
  });
});

describe('a search', () => {
  it('is of at most 12 distinct words, each the beginning of one', () => {
    expect(searchWords('Neon neon NÉON city')).toEqual(['neon', 'city']);
    expect(searchWords('a b c d e f g h i j k l m n')).toHaveLength(12);
    expect(queryOf(['neon', 'city'])).toBe(`'neon':* & 'city':*`);
  });
});

describe('a document', () => {
  it('weighs names over skills over titles over the bio', () => {
    expect(documentOf({ names: 'Ada ada', skills: 'Flux', titles: 'Neon', bio: 'Neon by Ada.' })).toBe(`'ada':1A,2A,7D 'flux':3B 'neon':4C,5D 'by':6D`);
  });

  it('of no words is empty', () => {
    expect(documentOf({ names: '', skills: '🦊', titles: '', bio: '—' })).toBe('');
  });
});
