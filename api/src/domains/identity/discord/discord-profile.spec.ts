import { describe, expect, it } from '@jest/globals';
import { readProfile } from './discord-profile.js';

const answer = { id: '123456789012345678', username: 'ada', global_name: 'Ada', email: 'ada@example.test', verified: true };

describe("Discord's user", () => {
  it.each([
    ['with everything', answer, { name: 'Ada', email: 'ada@example.test', emailVerified: true }],
    ['without a display name', { ...answer, global_name: null }, { name: 'ada' }],
    ['with a blank display name', { ...answer, global_name: '  ' }, { name: 'ada' }],
    ['with a display name of nothing visible', { ...answer, global_name: '\u200b\u2060' }, { name: 'ada' }],
    ['with a display name that PostgreSQL would refuse', { ...answer, global_name: 'A\u0000da\u202e' }, { name: 'Ada' }],
    ['without an address', { ...answer, email: null }, { email: null, emailVerified: false }],
    ['with an unverified address', { ...answer, verified: false }, { emailVerified: false }],
    ['with more than we know', { ...answer, flags: 64 }, { id: answer.id }],
  ])('%s', (_, given, expected) => {
    expect(readProfile(given)).toMatchObject(expected);
  });

  it.each([
    ['a text', 'ada'],
    ['nothing', null],
    ['a list', [answer]],
    ['an id that is a number', { ...answer, id: 12 }],
    ['an id of letters', { ...answer, id: '../../x' }],
    ['no name', { ...answer, username: '' }],
    ['a name that cannot be seen', { ...answer, username: '\u200b' }],
    ['an address that is none', { ...answer, email: 'ada' }],
  ])('%s is refused', (_, given) => {
    expect(readProfile(given)).toBeNull();
  });
});
