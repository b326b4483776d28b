import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './sign-in-states.js';

describe('the path to return to', () => {
  it.each([
    ['/app/portfolio', '/app/portfolio'],
    ['/portfolio/ada?x=1#top', '/portfolio/ada?x=1#top'],
    [undefined, '/app/'],
    ['', '/app/'],
    ['https://evil.example', '/app/'],
    ['//evil.example', '/app/'],
    ['/\\evil.example', '/app/'],
    ['/a\\b', '/app/'],
    ['/a\nb', '/app/'],
    ['javascript:alert(1)', '/app/'],
    ['/..//evil.example', '/app/'],
    [`/${'a'.repeat(3_000)}`, '/app/'],
  ])('%j leads to %s', (given, path) => {
    expect(safeReturnPath(given, '/app/')).toBe(path);
  });
});
