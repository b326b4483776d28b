import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anInquiry } from '../testing/an-inquiry.js';
import { inquiriesOn } from '../testing/inquiries-on.js';

let db: TestDatabase;
let inquiries: ReturnType<typeof inquiriesOn>;
let ada: SavedCreator;

beforeAll(async () => {
  db = await openTestDatabase();
  inquiries = inquiriesOn(db);
});
beforeEach(async () => {
  await db.database.execute('TRUNCATE inquiries, blocked_clients, outbox_events CASCADE');
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const waiting = () => anInquiry().to(ada).being('UNCONFIRMED').sentAt(db.clock.now());
const status = async (id: string) => (await db.database.query<{ status: string }>('SELECT status FROM inquiries WHERE id = $1', [id]))[0]?.status;
const confirm = (id: string) => inquiries.confirm.run(inquiries.token(id));

describe('confirming', () => {
  it('delivers once, however often and however many at once', async () => {
    const { id } = await waiting().save(db.database);
    const results = await Promise.all(Array.from({ length: 8 }, () => confirm(id)));
    expect(results).toEqual(results.map(() => ({ confirmedId: id })));
    expect(await confirm(id)).toEqual({ confirmedId: id });
    expect(await db.events()).toEqual([{ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId: ada.id } }]);
  });

  it('finds nothing under a forged name', async () => {
    const { id } = await waiting().save(db.database);
    const token = inquiries.token(id);
    for (const forged of ['', 'x', token.slice(0, -1), `${token.slice(0, 22)}${'A'.repeat(43)}`, inquiries.token('0198f3a2-5b7c-7def-8123-456789abcdef')]) {
      expect(await inquiries.confirm.run(forged)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await status(id)).toBe('UNCONFIRMED');
  });

  it('comes too late after 48 hours, whether or not the clock has swept', async () => {
    const { id } = await waiting().save(db.database);
    db.clock.advance(48 * 3_600);
    expect(await confirm(id)).toMatchObject({ code: 'WRONG_STATE' });
    await inquiries.expire.run();
    expect(await confirm(id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await db.events()).toEqual([]);
  });

  it('delivers nothing to a creator whom nobody may see', async () => {
    const { id } = await waiting().save(db.database);
    await db.database.execute('UPDATE users SET banned_at = now() WHERE id = $1', [ada.id]);
    expect(await confirm(id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await status(id)).toBe('UNCONFIRMED');
  });

  it('delivers nothing of a blocked mailbox, however it is spelled', async () => {
    const first = await anInquiry().to(ada).from('clara+one@gmail.com').save(db.database);
    expect(await inquiries.block.block(ada.member, first.id)).toMatchObject({ blocked: true });
    const { id } = await waiting().from('c.l.a.r.a@googlemail.com').save(db.database);
    expect(await confirm(id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await status(id)).toBe('UNCONFIRMED');
  });
});

describe('expiry', () => {
  it('ends what nobody confirmed in 48 hours and keeps no word of it; all else stays', async () => {
    const old = await waiting().save(db.database);
    const delivered = await anInquiry().to(ada).sentAt(db.clock.now()).save(db.database);
    db.clock.advance(3_600);
    const young = await waiting().save(db.database);
    db.clock.advance(47 * 3_600);
    expect([await inquiries.expire.run(), await inquiries.expire.run()]).toEqual([1, 0]);
    expect([await status(old.id), await status(delivered.id), await status(young.id)]).toEqual(['EXPIRED', 'NEW', 'UNCONFIRMED']);
    const [row] = await db.database.query('SELECT * FROM inquiries WHERE id = $1', [old.id]);
    expect(JSON.stringify(row)).not.toMatch(/Clara|clients\.example|poster|300/i);
  });
});
