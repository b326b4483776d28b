import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { StandingTable } from '../store/standing-table.js';
import { aUser } from '../testing/a-user.js';
import { EndSuspensions } from './end-suspensions.js';

let db: TestDatabase;
let end: EndSuspensions;

beforeAll(async () => {
  db = await openTestDatabase();
  end = new EndSuspensions(db.database, new StandingTable(), db.clock);
});
beforeEach(() => db.database.execute('DELETE FROM outbox_events'));
afterAll(() => db.close());

const inSeconds = (count: number): Date => new Date(db.clock.now().getTime() + count * 1_000);
const told = async (): Promise<unknown[]> =>
  (await db.events()).filter(({ type }) => type === 'identity.standing-changed').map(({ payload }) => payload['userId']);

describe('suspensions that end by themselves', () => {
  it('are told from their end on, once, and others are left alone', async () => {
    const user = await aUser().suspendedUntil(inSeconds(60)).save(db.database);
    const longer = await aUser().suspendedUntil(inSeconds(600)).save(db.database);
    expect(await end.run()).toBe(0);
    db.clock.advance(60);
    expect([await end.run(), await end.run()]).toEqual([1, 0]);
    expect(await told()).toEqual([user.id]);
    expect(await db.database.query('SELECT id FROM users WHERE suspended_until IS NOT NULL')).toEqual([{ id: longer.id }]);
  });

  it('are told once each, however many replicas look and however many end', async () => {
    const users = await Promise.all(Array.from({ length: 230 }, () => aUser().suspendedUntil(inSeconds(-1)).save(db.database)));
    const ended = await Promise.all(Array.from({ length: 4 }, () => end.run()));
    await end.run();
    expect(ended.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(230);
    expect((await told()).sort()).toEqual(users.map(({ id }) => id).sort());
  });

  it('are found by an index', async () => {
    expect(await sequentialScans(db.source, 'SELECT id FROM users WHERE suspended_until <= $1 ORDER BY suspended_until LIMIT 100', [new Date()])).toEqual([]);
  });
});
