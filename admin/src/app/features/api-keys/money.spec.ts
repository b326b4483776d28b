import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dollarText, limitOf, moneyWords, percentOf } from './money.js';

describe('moneyWords', () => {
  it.each([
    ['0', '$0.00'],
    ['1', '$0.000000001'],
    ['123456', '$0.000123456'],
    ['14270000000', '$14.27'],
    ['14273000000', '$14.273'],
    ['1204500000000', '$1,204.50'],
    ['9007199254740993000000001', '$9,007,199,254,740,993.000000001'],
  ])('%s is %s', (nano, words) => expect(moneyWords(nano)).toBe(words));
});

describe('limitOf', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['25', '25000000000'],
    ['$25.50', '25500000000'],
    ['1,200', '1200000000000'],
    ['0.010000001', '10000001'],
    ['0.01', '10000000'],
    ['25.', '25000000000'],
    ['100000', '100000000000000'],
  ])('reads %j', (text, nano) => expect(limitOf(text)).toEqual({ kind: 'limit', nano }));

  it.each([
    ['1,5', 'figures'],
    ['-3', 'figures'],
    ['1e3', 'figures'],
    ['ten', 'figures'],
    ['0.00', 'from $0.01 to $100,000.00'],
    ['0.009999999', 'from $0.01'],
    ['1.0000000001', 'decimals'],
    ['100000.000000001', 'to $100,000.00'],
  ])('refuses %j and says why', (text, words) => expect(limitOf(text)).toMatchObject({ kind: 'wrong', message: expect.stringContaining(words) }));

  it('reads what it writes, to the nano-dollar', () =>
    fc.assert(fc.property(fc.bigInt(10_000_000n, 100_000_000_000_000n), (nano) => expect(limitOf(dollarText(String(nano)))).toEqual({ kind: 'limit', nano: String(nano) }))));
});

describe('percentOf', () => {
  it.each([
    [1n, 3n, 33.3],
    [5n, 4n, 100],
    [5n, 0n, 0],
  ])('%s of %s is %s', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));
});
