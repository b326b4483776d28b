import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@guildhall/contracts';
import { isPossibleEnd, refusesMeasure, restrictionOf, type MeasureRefusal, type Restriction } from './restriction.js';

const now = new Date('2026-03-02T10:00:00.000Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const suspended = (count: number): Restriction => ({ kind: 'SUSPENSION', until: days(count) });
const ban: Restriction = { kind: 'BAN' };

const refusal = (actor: Role, subject: Role, wanted: Restriction | null, present: Restriction | null = null): MeasureRefusal | null =>
  refusesMeasure({ actor: { userId: 'a', role: actor }, subject: { userId: 'b', role: subject }, wanted, present, now });

describe('a measure', () => {
  it.each<[string, Role, Role, Restriction | null, Restriction | null, MeasureRefusal | null]>([
    ['suspends for 7 days', 'MODERATOR', 'MEMBER', suspended(7), null, null],
    ['suspends for a moment more', 'MODERATOR', 'MEMBER', suspended(7.000_001), null, 'length'],
    ['bans', 'MODERATOR', 'MEMBER', ban, null, 'rank'],
    ['shortens what another moderator imposed', 'MODERATOR', 'MEMBER', suspended(1), suspended(6), null],
    ['shortens what an administrator imposed', 'MODERATOR', 'MEMBER', suspended(1), suspended(30), 'rank'],
    ['lifts what another moderator imposed', 'MODERATOR', 'MEMBER', null, suspended(6), null],
    ['lifts what an administrator imposed', 'MODERATOR', 'MEMBER', null, suspended(30), 'rank'],
    ['lifts a ban', 'MODERATOR', 'MEMBER', null, ban, 'rank'],
    ['suspends for 30 days', 'ADMIN', 'MODERATOR', suspended(30), null, null],
    ['bans', 'ADMIN', 'MODERATOR', ban, null, null],
    ['lifts a ban', 'ADMIN', 'MEMBER', null, ban, null],
    ['bans', 'OWNER', 'ADMIN', ban, suspended(3), null],
    ['suspends', 'MEMBER', 'MEMBER', suspended(1), null, 'rank'],
  ])('that %s, by %s on %s (%#)', (_, actor, subject, wanted, present, expected) => {
    expect(refusal(actor, subject, wanted, present)).toBe(expected);
  });

  it.each(roles.flatMap((actor) => roles.map((subject) => [actor, subject] as const)))('of %s reaches %s only below the own rank', (actor, subject) => {
    const reaches = roles.indexOf(actor) > roles.indexOf(subject);
    expect([refusal(actor, subject, suspended(1)), refusal(actor, subject, null)]).toEqual(reaches ? [null, null] : ['rank', 'rank']);
  });

  it.each(roles)('of %s never reaches themselves', (role) => {
    const self = { userId: 'a', role };
    for (const wanted of [suspended(1), ban, null]) expect(refusesMeasure({ actor: self, subject: self, wanted, present: ban, now })).toBe('self');
  });
});

it.each<[Date | null, Date | null, Restriction | null]>([
  [null, null, null],
  [days(1), null, suspended(1)],
  [now, null, null],
  [days(1), now, ban],
])('suspended until %p and banned at %p: %p', (suspendedUntil, bannedAt, expected) => {
  expect(restrictionOf({ suspendedUntil, bannedAt }, now)).toEqual(expected);
});

it.each<[string, Date, boolean]>([
  ['now', now, false],
  ['a moment later', new Date(now.getTime() + 1), true],
  ['in 365 days', days(365), true],
  ['later than that', days(365.01), false],
  ['no date', new Date(Number.NaN), false],
])('a suspension that ends %s', (_, until, possible) => {
  expect(isPossibleEnd(until, now)).toBe(possible);
});
