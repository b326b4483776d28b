import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anInquiry } from '../testing/an-inquiry.js';
import { inquiriesOn } from '../testing/inquiries-on.js';
import { InquiriesSchedule } from './inquiries-schedule.js';

let db: TestDatabase;
let ada: SavedCreator;

beforeAll(async () => {
  db = await openTestDatabase();
  ada = await aCreator().save(db.database);
});
beforeEach(async () => {
  await db.database.execute('TRUNCATE inquiries, schedule_ticks CASCADE');
});
afterAll(() => db.close());

/** The schedule as one of several workers has it. */
const aWorker = () => new InquiriesSchedule(inquiriesOn(db).expire, new OncePerTick(db.database, db.clock));
const old = () => anInquiry().to(ada).being('UNCONFIRMED').sentAt(new Date(db.clock.now().getTime() - 49 * 3_600_000)).save(db.database);
const ended = async () => (await db.database.query(`SELECT 1 FROM inquiries WHERE status = 'EXPIRED'`)).length;
const versions = () => db.database.query<{ version: number }>('SELECT version FROM inquiries');

test('of two workers at one tick one ends what nobody has confirmed; the next tick is for either', async () => {
  const [one, other] = [aWorker(), aWorker()];
  await old();
  await Promise.all([one.end(), other.end()]);
  expect([await ended(), await versions()]).toEqual([1, [{ version: 2 }]]);
  await old();
  await Promise.all([one.end(), other.end()]);
  expect(await ended()).toBe(1);
  db.clock.advance(600);
  await other.end();
  expect(await ended()).toBe(2);
});

test('what fails is tried again at the next tick, and ends no worker', async () => {
  await old();
  await db.database.execute('ALTER TABLE inquiries RENAME TO inquiries_away');
  await expect(aWorker().end()).resolves.toBeUndefined();
  await db.database.execute('ALTER TABLE inquiries_away RENAME TO inquiries');
  db.clock.advance(600);
  await aWorker().end();
  expect(await ended()).toBe(1);
});
