import { describe, expect, it } from '@jest/globals';
import { visitOf } from './visit-of.js';

describe('visitOf', () => {
  it.each<[string, string, string | null]>([
    ['/portfolio/olga', '', 'olga'],
    ['/portfolio/olga/salt-garden', '?utm_source=post', 'olga'],
    ['/portfolio/olga/salt-garden', '?preview=abc', null],
    ['/portfolio', '', null],
    ['/', '', null],
    ['/personalities/tide-reader', '', null],
  ])('%s%s: %p', (pathname, search, username) => {
    expect(visitOf({ pathname, search })).toBe(username);
  });
});
