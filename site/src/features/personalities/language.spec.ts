import { describe, expect, it } from '@jest/globals';
import { directionOf, languageName } from './language.js';

describe('a language', () => {
  it.each([
    ['en', 'English', 'ltr'],
    ['pt-BR', 'Brazilian Portuguese', 'ltr'],
    ['zh-Hant', 'Traditional Chinese', 'ltr'],
    ['ar', 'Arabic', 'rtl'],
    ['he-IL', 'Hebrew (Israel)', 'rtl'],
    ['fa', 'Persian', 'rtl'],
    ['az-Arab', 'Azerbaijani (Arabic)', 'rtl'],
    ['xx', 'xx', 'ltr'],
    ['no tag', 'no tag', undefined],
  ])('%s is %s and reads %s', (tag, name, direction) => {
    expect([languageName(tag), directionOf(tag)]).toEqual([name, direction]);
  });

  it('that nobody has told reads as it comes', () => {
    expect(directionOf(null)).toBeUndefined();
  });
});
