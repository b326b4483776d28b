import { describe, expect, it } from '@jest/globals';
import { cutText } from './cut-text.js';

describe('cutText', () => {
  it('leaves short text as it is, on one line', () => {
    expect(cutText('  Salt\n garden ', 20)).toBe('Salt garden');
    expect(cutText('exactly ten', 11)).toBe('exactly ten');
  });

  it('cuts after a word and says that there is more', () => {
    expect(cutText('Editorial image systems for magazines', 20)).toBe('Editorial image…');
    expect(cutText('One, two and three', 6)).toBe('One…');
  });

  it('cuts inside a word that is longer than the space', () => {
    expect(cutText('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
  });

  it('never breaks what a person sees as one character', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(cutText(family.repeat(5), 3)).toBe(`${family}${family}…`);
    const accented = 'e\u0301'.repeat(9);
    expect(cutText(accented, 4)).toBe(`${'e\u0301'.repeat(3)}…`);
    expect(cutText('名前と仕事と道具', 4)).toBe('名前と…');
  });

  it('counts characters, not units: text that fits is not cut', () => {
    expect(cutText('🇫🇷🇩🇪🇯🇵', 3)).toBe('🇫🇷🇩🇪🇯🇵');
  });
});
