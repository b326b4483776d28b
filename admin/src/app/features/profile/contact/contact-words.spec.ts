import { describe, expect, it } from '@jest/globals';
import { contactWords } from './contact-words.js';

describe('contactWords', () => {
  it.each([
    ['', false, false, 'until you give an address'],
    [' ', true, false, 'until you give an address'],
    ['a@b.example', false, false, 'Only you see it'],
    ['a@b.example', true, false, 'Everybody sees it'],
    ['a@b', true, true, 'once it is an address'],
  ])('%j, visible %s, wrong %s', (email, visible, wrong, words) => {
    expect(contactWords(email, visible, wrong)).toContain(words);
  });
});
