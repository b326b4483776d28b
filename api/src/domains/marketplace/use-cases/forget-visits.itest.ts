import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { VisitsTable } from '../store/visits-table.js';
import { CountVisit } from './count-visit.js';
import { ForgetVisits } from './forget-visits.js';

const DAY = 86_400;

let db: TestDatabase;
let forget: ForgetVisits;

beforeAll(async () => {
  db = await openTestDatabase();
  forget = new ForgetVisits(db.database, new VisitsTable(), db.clock);
});
afterAll(() => db.close());

const replica = (): CountVisit => new CountVisit(db.database, new VisitsTable(), db.clock, new SystemRandomness());
const rowsOf = async (table: string): Promise<number> => (await db.database.query(`SELECT 1 FROM ${table}`)).length;

describe('visits', () => {
  it('have one salt a day in all replicas, lose it with the hashes when the day is over, and their number after 31 days', async () => {
    await aCreator().called('forgotten').save(db.database);
    const replicas = [replica(), replica(), replica()];
    const come = () => Promise.all(replicas.map((count) => count.run({ kind: 'visitor', address: '203.0.113.9' }, { username: 'forgotten', userAgent: 'Mozilla/5.0 Firefox/140.0' })));
    await come();
    expect([await rowsOf('visit_salts'), await rowsOf('profile_visits')]).toEqual([1, 1]);
    expect(await forget.run()).toBe(0);
    db.clock.advance(DAY);
    await come();
    expect(await db.database.query('SELECT visitors FROM visit_days')).toEqual([{ visitors: 1 }, { visitors: 1 }]);
    const salts = await db.database.query<{ salt: Buffer }>('SELECT salt FROM visit_salts ORDER BY day');
    expect(salts[0]?.salt.equals(salts[1]?.salt ?? Buffer.alloc(0))).toBe(false);
    expect([await forget.run(), await forget.run()]).toEqual([2, 0]);
    expect([await rowsOf('visit_salts'), await rowsOf('profile_visits'), await rowsOf('visit_days')]).toEqual([1, 1, 2]);
    db.clock.advance(30 * DAY);
    expect(await forget.run()).toBe(2);
    expect(await rowsOf('visit_days')).toBe(2);
    db.clock.advance(2 * DAY);
    await forget.run();
    expect(await rowsOf('visit_days')).toBe(0);
  });
});
