import { describe, expect, it } from '@jest/globals';
import { accountOf } from './account.js';

describe('accountOf', () => {
  it('leads a creator to the page that visitors see', () => {
    expect(accountOf({ data: { me: { name: 'Ada', role: 'MEMBER', creatorUsername: 'ada' } } })).toEqual({
      name: 'Ada',
      page: '/portfolio/ada',
    });
  });

  it('leads somebody without a profile to where one is made', () => {
    expect(accountOf({ data: { me: { name: 'Bo', role: 'MEMBER', creatorUsername: null } } })?.page).toBe(
      '/app/settings/marketplace',
    );
  });

  it('is nobody for every other answer', () => {
    for (const answer of [
      null,
      'no',
      {},
      { data: null },
      { data: { me: null } },
      { errors: [] },
      { data: { me: { name: 7 } } },
    ]) {
      expect(accountOf(answer)).toBeNull();
    }
  });
});
