import { describe, expect, it } from '@jest/globals';
import { bioProblem, currencyProblem, displayNameProblem, skillsProblem } from './profile-rules.js';

describe('profile rules', () => {
  it('names are 2 to 60 code points', () => {
    expect(displayNameProblem(' a ')).toContain('at least 2');
    expect(displayNameProblem('名前')).toBeNull();
    expect(displayNameProblem('🙂'.repeat(61))).toContain('61');
  });

  it('bios are at most 2,000', () => {
    expect(bioProblem('x'.repeat(2_000))).toBeNull();
    expect(bioProblem('x'.repeat(2_001))).toContain('2001');
  });

  it('skills are at most 15', () => {
    const skills = (count: number) => Array.from({ length: count }, (_, index) => `Skill ${index}`);
    expect(skillsProblem(skills(15))).toBeNull();
    expect(skillsProblem(skills(16))).toBe('These are 16 skills; 15 is the most.');
  });

  it.each([
    ['', ['', ''], null],
    ['', ['85', ''], 'Choose the currency'],
    ['', ['', '1400'], 'Choose the currency'],
    ['EUR', ['85', ''], null],
    ['EUR', ['', ''], null],
  ])('currency %j with rates %j: %s', (currency, rates, words) => {
    if (words === null) expect(currencyProblem(currency, rates)).toBeNull();
    else expect(currencyProblem(currency, rates)).toContain(words);
  });
});
