import { describe, expect, it } from '@jest/globals';
import { languageName } from './language-name.js';

describe('languageName', () => {
  it.each([
    ['en', 'English'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['zh-Hant', 'Traditional Chinese'],
    ['xx', 'xx'],
    ['no tag', 'no tag'],
  ])('%s is %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});
