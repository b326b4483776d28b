import { describe, expect, it } from '@jest/globals';
import { normalCategory } from './category.js';
import { languageOfFile, stemOfFile } from './language.js';

describe('the language of a file', () => {
  it.each([
    ['law.pt-BR.json', 'pt-BR', 'law'],
    ['notes.zh-Hant-TW.json', 'zh-Hant-TW', 'notes'],
    ['poems.ar.json', 'ar', 'poems'],
    ['law.json', null, 'law'],
    ['notes.min.json', null, 'notes.min'],
    ['agent.v2.json', null, 'agent.v2'],
    ['AGENT.JSON', null, 'AGENT'],
  ])('%s tells %s', (file, language, stem) => {
    expect([languageOfFile(file), stemOfFile(file)]).toEqual([language, stem]);
  });
});

describe('normalCategory', () => {
  it.each([
    ['Programming', 'programming'],
    [' Creative_Writing ', 'creative-writing'],
    ['coding', 'programming'],
    ['', 'general'],
    ['生活', '生活'],
    ['x'.repeat(41), 'general'],
  ])('%j becomes %j', (given, normal) => {
    expect(normalCategory(given)).toBe(normal);
  });
});
