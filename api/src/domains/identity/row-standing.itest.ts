import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { RowStanding } from './row-standing.js';
import { aUser, type UserBuilder } from './testing/a-user.js';

let db: TestDatabase;
let standings: RowStanding;

beforeAll(async () => {
  db = await openTestDatabase();
  standings = new RowStanding(db.clock);
});
afterAll(() => db.close());

const seconds = (count: number): Date => new Date(db.clock.now().getTime() + count * 1_000);

describe('standing', () => {
  it.each<[string, () => UserBuilder, boolean]>([
    ['a member', () => aUser(), true],
    ['a suspended one', () => aUser().suspendedUntil(seconds(1)), false],
    ['one whose suspension is over', () => aUser().suspendedUntil(seconds(0)), true],
    ['a banned one', () => aUser().banned(), false],
    ['a banned one whose suspension is over', () => aUser().banned().suspendedUntil(seconds(-1)), false],
  ])('of %s', async (_, user, active) => {
    const { id } = await user().role('MODERATOR').save(db.database);
    expect(await standings.standing(db.database, id)).toEqual({ role: 'MODERATOR', active });
  });

  it('of nobody', async () => {
    expect(await standings.standing(db.database, randomUUID())).toBeNull();
  });

  it('holds until the transaction ends: a change of role waits, another check does not', async () => {
    const { id } = await aUser().role('MODERATOR').save(db.database);
    await db.database.transaction(async (tx) => {
      await standings.standing(tx, id);
      await db.database.transaction((other) => standings.standing(other, id));
      const change = db.database.transaction(async (other) => {
        await other.query(`SET LOCAL lock_timeout = '100ms'`);
        await other.execute(`UPDATE users SET role = 'MEMBER' WHERE id = $1`, [id]);
      });
      await expect(change).rejects.toThrow('lock timeout');
    });
    expect(await db.database.execute(`UPDATE users SET role = 'MEMBER' WHERE id = $1`, [id])).toBe(1);
  });
});

describe('is_public', () => {
  const shown = ['APPROVED', 'PUBLIC', null, null, null] as const;
  it.each<[string, readonly (string | null)[], boolean]>([
    ['approved and public', shown, true],
    ['pending', ['PENDING', ...shown.slice(1)], false],
    ['rejected', ['REJECTED', ...shown.slice(1)], false],
    ['private', ['APPROVED', 'PRIVATE', null, null, null], false],
    ['unlisted', ['APPROVED', 'UNLISTED', null, null, null], false],
    ['deleted', ['APPROVED', 'PUBLIC', '2026-01-01', null, null], false],
    ['of somebody suspended', ['APPROVED', 'PUBLIC', null, '2999-01-01', null], false],
    ['of somebody whose suspension is over', ['APPROVED', 'PUBLIC', null, '2020-01-01', null], true],
    ['of somebody banned', ['APPROVED', 'PUBLIC', null, null, '2026-01-01'], false],
  ])('%s', async (_, values, expected) => {
    const [row] = await db.database.query<{ shown: boolean }>('SELECT is_public($1, $2, $3, $4, $5) AS shown', values as string[]);
    expect(row?.shown).toBe(expected);
  });

  it('is inlined, so that indexes on its columns serve', async () => {
    const plan = await db.database.query(`EXPLAIN VERBOSE SELECT u.id FROM users u WHERE is_public('APPROVED', u.name, NULL, u.suspended_until, u.banned_at)`);
    expect(JSON.stringify(plan)).toContain('banned_at IS NULL');
    expect(JSON.stringify(plan)).not.toContain('is_public');
  });
});
