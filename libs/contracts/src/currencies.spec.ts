import { expect, test } from '@jest/globals';
import { currencies, currencyDigits, isCurrency } from './currencies.js';

test.each([
  ['EUR', 2],
  ['USD', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['ISK', 0],
  ['KWD', 3],
  ['TND', 3],
])('%s has %d decimal places', (code, places) => {
  expect([isCurrency(code), currencyDigits(code)]).toEqual([true, places]);
});

test.each(['', 'eur', 'XXX', 'XAU', 'EURO', 'BTC', '__proto__'])('%j is no currency', (code) => {
  expect(isCurrency(code)).toBe(false);
  expect(() => currencyDigits(code)).toThrow('is no currency');
});

test('the list is by alphabet and names each once', () => {
  expect(currencies).toEqual([...new Set(currencies)].sort());
  expect(currencies.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});
