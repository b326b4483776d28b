import { describe, expect, it } from '@jest/globals';
import { UrlSegment } from '@angular/router';
import { filterOf } from './inbox-filter.js';
import { inboxMatcher } from './inquiries.routes.js';

describe('filterOf', () => {
  it.each([
    ['spam', 'SPAM'],
    ['all', null],
    ['nonsense', null],
    [undefined, null],
  ])('%s', (name, status) => expect(filterOf(name).status).toBe(status));
});

describe('inboxMatcher', () => {
  const match = (...paths: string[]) => inboxMatcher(paths.map((path) => new UrlSegment(path, {})));

  it('is one page with and without an open inquiry', () => {
    expect(match()?.posParams).toEqual({});
    expect(match('a')?.posParams?.['id']?.path).toBe('a');
  });

  it('knows nothing deeper', () => expect(match('a', 'b')).toBeNull());
});
