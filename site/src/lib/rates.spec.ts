import { describe, expect, it } from '@jest/globals';
import { money, ratesText } from './rates.js';

describe('money', () => {
  it.each([
    [8_500, 'EUR', '€85'],
    [8_550, 'EUR', '€85.50'],
    [140_000, 'USD', 'US$1,400'],
    [9_000, 'JPY', 'JP¥9,000'],
    [12_500, 'KWD', 'KWD\u00a012.500'],
    [99_999_999, 'GBP', '£999,999.99'],
    [1, 'EUR', '€0.01'],
  ] as const)('%i of %s is %s', (minor, currency, text) => {
    expect(money(minor, currency)).toBe(text);
  });
});

describe('ratesText', () => {
  it('says what is given', () => {
    expect(ratesText({ hourlyMinor: 8_500, projectMinor: 140_000, currency: 'EUR' })).toBe('From €85 an hour · €1,400 a project');
    expect(ratesText({ hourlyMinor: null, projectMinor: 90_000, currency: 'JPY' })).toBe('From JP¥90,000 a project');
    expect(ratesText({ hourlyMinor: 8_500, projectMinor: null, currency: 'EUR' })).toBe('From €85 an hour');
    expect(ratesText({ hourlyMinor: null, projectMinor: null, currency: 'EUR' })).toBeNull();
  });
});
