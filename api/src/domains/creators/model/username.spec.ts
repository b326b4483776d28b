import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isUsername, nextUsername, normalUsername, usernameFrom, usernameProblem } from './username.js';

describe('usernameFrom', () => {
  test.each([
    ['ada', 'ada'],
    ['Ada.Lovelace_42', 'ada-lovelace-42'],
    ['..__--Zoë Ångström', 'zoe-angstrom'],
    ['Łukasz Straße', 'lukasz-strasse'],
    ['ＦＵＬＬ', 'full'],
    ['al', 'creator'],
    ['夜の市場', 'creator'],
    ['', 'creator'],
    ['🦊🦊🦊', 'creator'],
    ['a'.repeat(29) + '.b', 'a'.repeat(29)],
  ])('makes %j %j', (discord, username) => {
    expect(usernameFrom(discord)).toBe(username);
  });
});

describe('isUsername', () => {
  test.each(['ada', 'a1b', 'x-y-z', 'a'.repeat(30)])('takes %s', (name) => expect(isUsername(name)).toBe(true));
  test.each(['ab', 'a'.repeat(31), 'Ada', 'a--b', '-ada', 'ada-', 'a_b', 'a.b', 'admin', 'portfolio', 'guildhall', 'moderator'])('refuses %s', (name) =>
    expect(isUsername(name)).toBe(false),
  );
});

describe('usernameProblem', () => {
  test.each([
    ['al', 'Use 3 to 30 characters.'],
    ['a'.repeat(31), 'Use 3 to 30 characters.'],
    ['', 'Use 3 to 30 characters.'],
    ['zoë-a', 'Use the letters a to z, digits and hyphens.'],
    ['a/b', 'Use the letters a to z, digits and hyphens.'],
    ['аda', 'Use the letters a to z, digits and hyphens.'],
    ['ada-', 'Put hyphens one at a time, and none at the beginning or the end.'],
    ['a--b', 'Put hyphens one at a time, and none at the beginning or the end.'],
    ['support', 'This name is kept for Guildhall itself. Choose another.'],
  ])('of %j is said', (name, problem) => {
    expect(usernameProblem(name)).toBe(problem);
  });
});

test.each([
  [' Ada ', 'ada'],
  ['ADA-2', 'ada-2'],
  ['x'.repeat(5_000), 'x'.repeat(200)],
])('%j is compared as %j', (typed, normal) => {
  expect(normalUsername(typed)).toBe(normal);
});

describe('nextUsername', () => {
  test.each([
    ['ada', { itself: false, largest: 0 }, 'ada'],
    ['ada', { itself: false, largest: 7 }, 'ada'],
    ['ada', { itself: true, largest: 0 }, 'ada-2'],
    ['ada', { itself: true, largest: 2 }, 'ada-3'],
    ['admin', { itself: false, largest: 0 }, 'admin-2'],
    ['creator', { itself: false, largest: 99_998 }, 'creator-99999'],
    ['creator', { itself: false, largest: 99_999 }, 'creator-x7k2p'],
    ['a'.repeat(30), { itself: true, largest: 0 }, `${'a'.repeat(24)}-2`],
  ])('for %s when %j takes %s', (wish, taken, next) => {
    expect(nextUsername(wish, taken, 'x7k2p')).toBe(next);
  });

  test('whatever the name at Discord, the result is a username', () => {
    const names = fc.string({ unit: 'grapheme', maxLength: 40 });
    const counts = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(names, fc.boolean(), counts, (discord, itself, largest) => {
        expect(isUsername(nextUsername(usernameFrom(discord), { itself, largest }, 'x7k2p'))).toBe(true);
      }),
    );
  });
});
