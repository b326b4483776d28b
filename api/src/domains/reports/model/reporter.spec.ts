import { describe, expect, it } from '@jest/globals';
import { dayOf, networkKey, reporterName } from './reporter.js';

const [monday, tuesday] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

describe('a network as its day knows it', () => {
  it.each([
    ['one address is one', monday, '198.51.100.7', true],
    ['another address is another', monday, '198.51.100.8', false],
    ['the same address of another day is another', tuesday, '198.51.100.7', false],
  ])('%s', (_, salt, address, same) => {
    expect(networkKey(salt, address).equals(networkKey(monday, '198.51.100.7'))).toBe(same);
  });

  it('is a household of IPv6, whatever the address in it', () => {
    expect(networkKey(monday, '2001:db8:1:2::1')).toEqual(networkKey(monday, '2001:db8:1:2:ffff::9'));
    expect(networkKey(monday, '2001:db8:1:3::1')).not.toEqual(networkKey(monday, '2001:db8:1:2::1'));
  });

  it('has a name of its own for locks, as members have', () => {
    expect(reporterName({ userId: 'u', network: null })).toBe('u');
    expect(reporterName({ userId: null, network: networkKey(monday, '::1') })).toMatch(/^[\w-]{16}$/);
  });
});

describe('the day of a moment', () => {
  it.each([
    ['2026-03-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02T23:59:59.999Z', '2026-03-02T00:00:00.000Z'],
  ])('of %s began at %s', (moment, began) => {
    expect(dayOf(new Date(moment)).toISOString()).toBe(began);
  });
});
