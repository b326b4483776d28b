import { describe, expect, it } from '@jest/globals';
import { utcDay, visitorKey, type Visitor } from './visit.js';

const [today, tomorrow] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const ada: Visitor = { address: '203.0.113.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
const visitor = (who: Visitor, salt = today, username = 'olga'): string => visitorKey(salt, username, who).visitor.toString('hex');
const household = (who: Visitor, salt = today, username = 'olga'): string => visitorKey(salt, username, who).household.toString('hex');

describe('a visitor', () => {
  it('is the same all day', () => {
    expect(visitor(ada)).toBe(visitor({ ...ada }));
  });

  it.each<[string, string]>([
    ['on another day', visitor(ada, tomorrow)],
    ['of another profile', visitor(ada, today, 'pawel')],
    ['with another browser', visitor({ ...ada, userAgent: 'Mozilla/5.0 (iPhone)' })],
    ['from another address', visitor({ ...ada, address: '203.0.113.8' })],
  ])('is another %s', (_, other) => {
    expect(other).not.toBe(visitor(ada));
  });

  it('keeps the household with another browser, and within the network of IPv6', () => {
    expect(household({ ...ada, userAgent: 'Mozilla/5.0 (iPhone)' })).toBe(household(ada));
    expect(household({ ...ada, address: '2001:db8:1:2::1' })).toBe(household({ ...ada, address: '2001:db8:1:2:ffff::9' }));
    expect(household(ada, tomorrow)).not.toBe(household(ada));
  });
});

it('a day is that of UTC', () => {
  expect(utcDay(new Date('2026-03-02T23:59:59.999Z'))).toBe('2026-03-02');
});
