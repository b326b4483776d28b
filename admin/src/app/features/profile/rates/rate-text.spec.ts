import { describe, expect, it } from '@jest/globals';
import { majorText, minorUnits, rateProblem, ratesWords, rateWords } from './rate-text.js';

describe('minorUnits', () => {
  it.each([
    ['85', 'EUR', 8_500],
    ['85.5', 'EUR', 8_550],
    ['85,50', 'EUR', 8_550],
    ['0.29', 'EUR', 29],
    // In floats this is 113.99999999999999 cents.
    ['1.14', 'EUR', 114],
    ['1,200', 'EUR', 120_000],
    ['1.200', 'EUR', 120_000],
    ['1,200.50', 'EUR', 120_050],
    ['1.200,50', 'EUR', 120_050],
    ['1 200', 'EUR', 120_000],
    ['1’200', 'CHF', 120_000],
    ['85.', 'EUR', 8_500],
    ['9000', 'JPY', 9_000],
    ['1.5', 'KWD', 1_500],
    ['1.200', 'KWD', 1_200],
    ['٨٥٫٥', 'EUR', 8_550],
    ['８５', 'EUR', 8_500],
    ['۸۵', 'IRR', 8_500],
    ['85.505', 'EUR', 8_550_500],
    ['85.5055', 'EUR', null],
    ['85.5', 'JPY', null],
    ['-85', 'EUR', null],
    ['1e3', 'EUR', null],
    ['€85', 'EUR', null],
    ['', 'EUR', null],
    ['85', '', null],
  ])('%s %s is %s', (text, currency, minor) => {
    expect(minorUnits(text, currency)).toBe(minor);
  });
});

describe('majorText', () => {
  it.each([
    [8_550, 'EUR', '85.50'],
    [8_500, 'EUR', '85'],
    [5, 'EUR', '0.05'],
    [9_000, 'JPY', '9000'],
    [1_500, 'KWD', '1.500'],
    [99_999_999, 'KWD', '99999.999'],
    [null, 'EUR', ''],
    [8_500, null, ''],
  ])('%s %s is %s', (minor, currency, text) => {
    expect(majorText(minor, currency)).toBe(text);
    if (minor !== null && currency !== null) expect(minorUnits(text, currency)).toBe(minor);
  });
});

describe('rateProblem', () => {
  it.each([
    ['', 'EUR', null],
    ['85.50', 'EUR', null],
    ['85', '', null],
    ['0', 'EUR', 'more than zero'],
    ['0.00', 'EUR', 'more than zero'],
    ['85.5055', 'EUR', 'EUR has 2 decimals at most'],
    ['85.5', 'JPY', 'JPY has no decimals'],
    ['999999.99', 'EUR', null],
    ['1000000', 'EUR', '€999,999.99 is the most'],
    ['100000000', 'JPY', '¥99,999,999 is the most'],
    ['9'.repeat(40), 'EUR', 'is the most'],
    ['lots', 'EUR', 'in figures'],
    ['1,2,3', 'EUR', 'in figures'],
  ])('%s %s: %s', (text, currency, words) => {
    if (words === null) expect(rateProblem(text, currency)).toBeNull();
    else expect(rateProblem(text, currency)).toContain(words);
  });
});

describe('words for visitors', () => {
  it.each([
    [8_500, 'EUR', '€85'],
    [8_550, 'EUR', '€85.50'],
    [9_000, 'JPY', '¥9,000'],
    [1_500, 'KWD', 'KWD 1.500'],
  ])('%s %s reads %s', (minor, currency, words) => {
    expect(rateWords(minor, currency).replace(/\s/g, ' ')).toBe(words);
  });

  it('names what each rate is for and leaves out what cannot be read', () => {
    expect(ratesWords('85', '1400', 'EUR')).toBe('From €85 an hour · €1,400 a project');
    expect(ratesWords('lots', '1400', 'EUR')).toBe('From €1,400 a project');
    expect(ratesWords('85', '', '')).toBeNull();
  });
});
