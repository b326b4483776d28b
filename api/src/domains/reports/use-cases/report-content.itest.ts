import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { limits, reportTargets, type ReportTarget } from '@guildhall/contracts';
import { sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { visitorAt } from '../../inquiries/testing/inquiries-on.js';
import { aPersonality } from '../../personalities/testing/a-personality.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { aJob, aReview } from '../../reviews/testing/a-review.js';
import { THINGS } from '../store/reported-things.js';
import { aReport, reportsOn } from '../testing/reports-on.js';

let db: TestDatabase;
let reports: ReturnType<typeof reportsOn>;
let ada: SavedCreator;
let network = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  reports = reportsOn(db);
});
beforeEach(async () => {
  await db.database.execute('TRUNCATE reports, report_salts, outbox_events CASCADE');
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const somewhere = () => visitorAt(`198.51.100.${(network += 1) % 250}`);
const rows = () => db.database.query<{ target_id: string; reporter_id: string | null; details: string }>('SELECT target_id, reporter_id, details FROM reports ORDER BY created_at, id');
const profile = (id = ada.id) => ({ type: 'PROFILE', id }) as const;
const profiles = async (count: number) => Promise.all(Array.from({ length: count }, async () => profile((await aCreator().save(db.database)).id)));

/** Something public of each kind. */
const publicThings: Record<ReportTarget, () => Promise<string>> = {
  ITEM: async () => (await anItem().of(ada.id).save(db.database)).id,
  REVIEW: async () => (await aReview().of(await aJob().to(ada).save(db.database)).openSince(new Date('2026-03-01T12:00:00Z')).save(db.database)).id,
  PROFILE: async () => ada.id,
  PERSONALITY: async () => {
    await aPersonality(`reported-${(network += 1)}`).save(db);
    return (await db.database.query<{ id: string }>('SELECT id FROM personalities ORDER BY created_at DESC, id DESC LIMIT 1'))[0]?.id ?? '';
  },
};

describe('a report', () => {
  it.each(reportTargets)('of something public is taken from anybody: %s', async (type) => {
    const target = { type, id: await publicThings[type]() };
    const banned = memberOf(await aUser().banned().save(db.database));
    for (const actor of [somewhere(), ada.member, banned]) expect(await reports.report.run(actor, aReport(target))).toEqual({ received: true });
    expect((await rows()).map(({ reporter_id }) => reporter_id)).toEqual(expect.arrayContaining([null, ada.id, banned.userId]));
    const told = (await db.events()).filter(({ type: event }) => event === 'reports.received');
    expect(told.map(({ payload }) => payload)).toEqual(Array.from({ length: 3 }, () => ({ reportId: expect.any(String), targetType: type, targetId: target.id })));
  });

  it.each(reportTargets)('of what is not there is refused: %s', async (type) => {
    for (const id of ['0198f3a2-5b7c-7def-8123-456789abcdef', 'x', `' OR true`]) {
      expect(await reports.report.run(somewhere(), aReport({ type, id }))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await rows()).toEqual([]);
  });

  it('of what only some can see is refused, as if it were not there', async () => {
    const sealed = await aReview().of(await aJob().to(ada).save(db.database)).save(db.database);
    const ofClient = await aReview().of(await aJob().to(ada).save(db.database)).by('CREATOR').openSince(new Date('2026-03-01T12:00:00Z')).save(db.database);
    const pending = await anItem().of(ada.id).save(db.database);
    await db.database.execute(`UPDATE portfolio_items SET status = 'PENDING', published_at = NULL WHERE id = $1`, [pending.id]);
    const personality = await publicThings.PERSONALITY();
    await db.database.execute(`UPDATE personalities SET status = 'DRAFT' WHERE id = $1`, [personality]);
    const hidden = [
      { type: 'REVIEW', id: sealed.id },
      { type: 'REVIEW', id: ofClient.id },
      { type: 'ITEM', id: pending.id },
      { type: 'PERSONALITY', id: personality },
      // An id of another kind names nothing.
      { type: 'ITEM', id: ada.id },
    ] as const;
    for (const target of hidden) expect(await reports.report.run(somewhere(), aReport(target))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['ITEM', 'REVIEW', 'PROFILE'] as const)('of a creator who is banned is refused: %s', async (type) => {
    const target = { type, id: await publicThings[type]() };
    await db.database.execute('UPDATE users SET banned_at = now() WHERE id = $1', [ada.id]);
    expect(await reports.report.run(somewhere(), aReport(target))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('for another reason needs words', async () => {
    expect(await reports.report.run(somewhere(), aReport(profile(), { reason: 'OTHER', details: '' }))).toMatchObject({ fields: [{ field: 'details' }] });
    expect(await reports.report.run(somewhere(), aReport(profile(), { reason: 'SPAM', details: '' }))).toEqual({ received: true });
  });

  it('finds each kind of thing by an index', async () => {
    for (const { text } of Object.values(THINGS)) expect(await sequentialScans(db.source, text, [ada.id])).toEqual([]);
  });
});

describe('a second report of the same thing', () => {
  it('is the first, at once or one after the other, of members and of visitors; another’s is another', async () => {
    const here = somewhere();
    await Promise.all(Array.from({ length: 8 }, () => reports.report.run(here, aReport(profile()))));
    await Promise.all(Array.from({ length: 8 }, () => reports.report.run(ada.member, aReport(profile()))));
    expect(await reports.report.run(here, aReport(profile(), { details: 'Again.' }))).toEqual({ received: true });
    await reports.report.run(somewhere(), aReport(profile()));
    expect(await rows()).toHaveLength(3);
    expect(await db.events()).toHaveLength(3);
  });

  it('is a new one once the first is closed', async () => {
    const here = somewhere();
    await reports.report.run(here, aReport(profile()));
    await db.database.execute(`UPDATE reports SET status = 'DISMISSED', closed_at = now()`);
    await reports.report.run(here, aReport(profile(), { details: 'It is back.' }));
    expect((await rows()).map(({ details }) => details)).toContain('It is back.');
    expect(await rows()).toHaveLength(2);
  });
});

describe('the limit of a day', () => {
  it('is exact for those at once, for a member and for a network alone, and says when the next is possible', async () => {
    const targets = await profiles(25);
    const household = (host: number) => visitorAt(`2001:db8:0:a::${host.toString(16)}`);
    const results = await Promise.all(targets.map((target, index) => reports.report.run(household(index), aReport(target))));
    const midnight = new Date(Date.UTC(db.clock.now().getUTCFullYear(), db.clock.now().getUTCMonth(), db.clock.now().getUTCDate() + 1));
    expect(results.filter((result) => 'received' in result)).toHaveLength(limits.report.perDay);
    expect(results.find((result) => !('received' in result))).toMatchObject({ code: 'QUOTA_REACHED', limit: limits.report.perDay, retryAt: midnight });
    const asMember = await Promise.all(targets.map((target) => reports.report.run({ ...ada.member, address: '2001:db8:0:a::1' }, aReport(target))));
    expect(asMember.filter((result) => 'received' in result)).toHaveLength(limits.report.perDay);
    expect(await reports.report.run(visitorAt('2001:db8:0:b::1'), aReport(profile()))).toEqual({ received: true });
  });

  it('takes no place for what was reported before', async () => {
    const targets = await profiles(limits.report.perDay);
    for (const target of targets) await reports.report.run(ada.member, aReport(target));
    expect(await reports.report.run(ada.member, aReport(targets[0] ?? profile()))).toEqual({ received: true });
    expect(await reports.report.run(ada.member, aReport(profile()))).toMatchObject({ code: 'QUOTA_REACHED' });
    db.clock.advance(86_400);
    expect(await reports.report.run(ada.member, aReport(profile()))).toEqual({ received: true });
  });
});

describe('who reported', () => {
  it('without an account is kept as nothing that could be read back, and cannot be linked once the day is over', async () => {
    const here = visitorAt('203.0.113.77');
    const [first, second] = await profiles(2);
    await reports.report.run(here, aReport(first ?? profile()));
    db.clock.advance(86_400);
    expect([await reports.forget.run(), await reports.forget.run()]).toEqual([1, 0]);
    await reports.report.run(here, aReport(second ?? profile()));
    const kept = await db.database.query<{ network: Buffer }>('SELECT * FROM reports');
    expect(JSON.stringify(kept)).not.toContain('203.0.113');
    expect(new Set(kept.map(({ network: hash }) => hash.toString('hex'))).size).toBe(2);
    expect(await db.database.query('SELECT count(*)::int AS salts FROM report_salts')).toEqual([{ salts: 1 }]);
  });

  it('and what they wrote is in no event', async () => {
    await reports.report.run(ada.member, aReport(profile(), { email: 'witness@example.org' }));
    expect(JSON.stringify(await db.events())).not.toMatch(/poster|witness|reporter/i);
  });
});
