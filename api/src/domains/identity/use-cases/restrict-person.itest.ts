import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@guildhall/contracts';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { ForbiddenProblem, Problem, StateProblem } from '../../../platform/problems/problem.js';
import type { Restriction } from '../model/restriction.js';
import { RowStanding } from '../row-standing.js';
import { StandingTable } from '../store/standing-table.js';
import { aUser } from '../testing/a-user.js';
import { LiftRestriction } from './lift-restriction.js';
import { RestrictPerson } from './restrict-person.js';
import { TakeMeasure } from './take-measure.js';

let db: TestDatabase;
let restrict: RestrictPerson;
let lift: LiftRestriction;

beforeAll(async () => {
  db = await openTestDatabase();
  const measure = new TakeMeasure(new Authorizer(new RowStanding(db.clock)), new StandingTable(), db.clock);
  restrict = new RestrictPerson(db.database, measure, db.clock);
  lift = new LiftRestriction(db.database, measure);
});
afterAll(() => db.close());

const inDays = (count: number): Date => new Date(db.clock.now().getTime() + count * 86_400_000);
const suspension = (days: number): Restriction => ({ kind: 'SUSPENSION', until: inDays(days) });
const ban: Restriction = { kind: 'BAN' };

async function somebody(role: Role): Promise<Member> {
  const user = await aUser().role(role).save(db.database);
  return { kind: 'member', userId: user.id, role, sessionId: 'test', address: '127.0.0.1' };
}

/** The standing as the rows have it, and how often it was told. */
async function standingOf({ userId }: Member): Promise<{ suspendedUntil: Date | null; banned: boolean; told: number }> {
  const [row] = await db.database.query<{ suspendedUntil: Date | null; banned: boolean }>(
    'SELECT suspended_until AS "suspendedUntil", banned_at IS NOT NULL AS banned FROM users WHERE id = $1',
    [userId],
  );
  if (row === undefined) throw new Error('Nobody there');
  const told = (await db.events()).filter(({ type, payload }) => type === 'identity.standing-changed' && payload['userId'] === userId).length;
  return { ...row, told };
}

const outcome = (result: object): string => (result instanceof Problem ? result.code : 'done');

describe('restricting somebody', () => {
  it('is written and told; lifting it too, each once', async () => {
    const [moderator, member] = [await somebody('MODERATOR'), await somebody('MEMBER')];
    expect(await restrict.run(moderator, { userId: member.userId, restriction: suspension(3) })).toEqual({ userId: member.userId, restriction: suspension(3) });
    expect(await standingOf(member)).toEqual({ suspendedUntil: inDays(3), banned: false, told: 1 });
    expect(await lift.run(moderator, member.userId)).toEqual({ userId: member.userId, restriction: null });
    expect(await standingOf(member)).toEqual({ suspendedUntil: null, banned: false, told: 2 });
    expect(outcome(await lift.run(moderator, member.userId))).toBe('WRONG_STATE');
    expect((await standingOf(member)).told).toBe(2);
  });

  it('bans, once, over a suspension that lasts; lifting ends both', async () => {
    const [admin, member] = [await somebody('ADMIN'), await somebody('MEMBER')];
    await restrict.run(admin, { userId: member.userId, restriction: suspension(30) });
    await restrict.run(admin, { userId: member.userId, restriction: ban });
    expect(await standingOf(member)).toEqual({ suspendedUntil: inDays(30), banned: true, told: 2 });
    for (const restriction of [ban, suspension(1)]) expect(await restrict.run(admin, { userId: member.userId, restriction })).toBeInstanceOf(StateProblem);
    await lift.run(admin, member.userId);
    expect(await standingOf(member)).toEqual({ suspendedUntil: null, banned: false, told: 3 });
  });

  it.each<[string, Role, Role, Restriction]>([
    ['a moderator who bans', 'MODERATOR', 'MEMBER', ban],
    ['a moderator on 8 days', 'MODERATOR', 'MEMBER', { kind: 'SUSPENSION', until: new Date('2026-03-10T10:00:00Z') }],
    ['a moderator on another', 'MODERATOR', 'MODERATOR', { kind: 'SUSPENSION', until: new Date('2026-03-04T10:00:00Z') }],
    ['an administrator on an owner', 'ADMIN', 'OWNER', ban],
    ['a member', 'MEMBER', 'MEMBER', { kind: 'SUSPENSION', until: new Date('2026-03-04T10:00:00Z') }],
  ])('is refused to %s, and nothing is written', async (_, actorRole, subjectRole, restriction) => {
    const [actor, subject] = [await somebody(actorRole), await somebody(subjectRole)];
    expect(outcome(await restrict.run(actor, { userId: subject.userId, restriction }))).toBe('FORBIDDEN');
    expect(await standingOf(subject)).toEqual({ suspendedUntil: null, banned: false, told: 0 });
  });

  it('never reaches oneself', async () => {
    const owner = await somebody('OWNER');
    expect(outcome(await restrict.run(owner, { userId: owner.userId, restriction: ban }))).toBe('FORBIDDEN');
    expect(outcome(await lift.run(owner, owner.userId))).toBe('FORBIDDEN');
  });

  it('is decided by the rows: neither an old session nor a suspended moderator helps', async () => {
    const [member, demoted] = [await somebody('MEMBER'), await somebody('MEMBER')];
    expect(outcome(await restrict.run({ ...demoted, role: 'OWNER' }, { userId: member.userId, restriction: ban }))).toBe('FORBIDDEN');
    const [admin, moderator] = [await somebody('ADMIN'), await somebody('MODERATOR')];
    await restrict.run(admin, { userId: moderator.userId, restriction: suspension(1) });
    expect(outcome(await restrict.run(moderator, { userId: member.userId, restriction: suspension(1) }))).toBe('FORBIDDEN');
    expect(outcome(await lift.run(moderator, moderator.userId))).toBe('FORBIDDEN');
  });

  it.each([0, -1, 366, Number.NaN])('takes no end %p days from now', async (days) => {
    const [admin, member] = [await somebody('ADMIN'), await somebody('MEMBER')];
    expect(outcome(await restrict.run(admin, { userId: member.userId, restriction: suspension(days) }))).toBe('INVALID_INPUT');
  });

  it.each([randomUUID(), 'nobody', ''])('finds nobody by %p', async (userId) => {
    const admin = await somebody('ADMIN');
    expect(outcome(await restrict.run(admin, { userId, restriction: ban }))).toBe('NOT_FOUND');
    expect(outcome(await lift.run(admin, userId))).toBe('NOT_FOUND');
  });

  it('of two at each other at the same time: they take turns, neither waits for ever', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [admin, moderator] = [await somebody('ADMIN'), await somebody('MODERATOR')];
      const results = await Promise.all([
        restrict.run(admin, { userId: moderator.userId, restriction: ban }),
        restrict.run(moderator, { userId: admin.userId, restriction: suspension(1) }),
      ]);
      expect(results.map(outcome)).toEqual(['done', 'FORBIDDEN']);
    }
  });

  it('of ten who ban at once exactly one does', async () => {
    const [admin, member] = [await somebody('ADMIN'), await somebody('MEMBER')];
    const results = await Promise.all(Array.from({ length: 10 }, () => restrict.run(admin, { userId: member.userId, restriction: ban })));
    expect(results.filter((result) => !(result instanceof Problem))).toHaveLength(1);
    expect((await standingOf(member)).told).toBe(1);
  });

  it('in a transaction of the caller stands or falls with it', async () => {
    const [admin, member] = [await somebody('ADMIN'), await somebody('MEMBER')];
    const failing = db.database.transaction(async (tx) => {
      await restrict.within(tx, admin, { userId: member.userId, restriction: ban });
      throw new Error('the log is full');
    });
    await expect(failing).rejects.toThrow('the log is full');
    expect(await standingOf(member)).toEqual({ suspendedUntil: null, banned: false, told: 0 });
  });
});

it('a restricted member changes nothing from the commit on', async () => {
  const [admin, member] = [await somebody('ADMIN'), await somebody('MEMBER')];
  const authorizer = new Authorizer(new RowStanding(db.clock));
  const policy = { who: 'MEMBER', rows: 'own', action: 'test.act' } as const;
  await restrict.run(admin, { userId: member.userId, restriction: suspension(1) });
  expect(await db.database.transaction((tx) => authorizer.check(tx, member, policy))).toBeInstanceOf(ForbiddenProblem);
  await lift.run(admin, member.userId);
  expect(await db.database.transaction((tx) => authorizer.check(tx, member, policy))).toBeNull();
});
