import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inquiryStatuses, type InquiryStatus } from '@guildhall/contracts';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { creatorChoices } from '../model/transitions.js';
import { BLOCKED_CLIENTS } from '../store/blocks-table.js';
import { statisticsOf } from '../store/migrations.js';
import { OWN_INQUIRIES } from '../store/own-inquiries.js';
import { anInquiry } from '../testing/an-inquiry.js';
import { inquiriesOn } from '../testing/inquiries-on.js';

let db: TestDatabase;
let inquiries: ReturnType<typeof inquiriesOn>;
let ada: SavedCreator;
let bea: SavedCreator;

beforeAll(async () => {
  db = await openTestDatabase();
  inquiries = inquiriesOn(db);
});
beforeEach(async () => {
  await db.database.execute('TRUNCATE inquiries, blocked_clients, outbox_events CASCADE');
  [ada, bea] = [await aCreator().save(db.database), await aCreator().save(db.database)];
});
afterAll(() => db.close());

const step = (id: string, status: InquiryStatus, version = 1, who = ada) => inquiries.setState.run(who.member, { id, status, version });
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute));

describe('the inbox', () => {
  it('pages through what was delivered, latest first, without gaps or repeats, in one statement a page', async () => {
    for (let index = 0; index < 7; index += 1) await anInquiry().to(ada).about(`Work ${index}`).sentAt(at(index % 3)).save(db.database);
    await anInquiry().to(ada).being('UNCONFIRMED').save(db.database);
    await anInquiry().to(bea).save(db.database);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      let page: Awaited<ReturnType<typeof inquiries.read.page>> | undefined;
      await expectQueries(db.source, 1, async () => (page = await inquiries.read.page(ada.member, { first: 3, after }, null)));
      seen.push(...(page?.nodes ?? []).map(({ node }) => node.id));
      expect(page?.totalCount).toBe(7);
      after = page?.hasNextPage === true ? (page.nodes.at(-1)?.cursor ?? null) : null;
    } while (after !== null);
    const expected = await db.database.query<{ id: string }>('SELECT id FROM inquiries WHERE creator_id = $1 AND delivered_at IS NOT NULL ORDER BY delivered_at DESC, id DESC', [ada.id]);
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  it('narrows to states; never shows what is not delivered; refuses made-up cursors', async () => {
    for (const status of inquiryStatuses.filter((one) => one !== 'EXPIRED')) await anInquiry().to(ada).being(status).save(db.database);
    const page = await inquiries.read.page(ada.member, {}, ['NEW', 'SPAM', 'UNCONFIRMED']);
    expect(page.nodes.map(({ node }) => node.status).sort()).toEqual(['NEW', 'SPAM']);
    await expect(inquiries.read.page(ada.member, { after: 'x' }, null)).rejects.toThrow('cursor');
  });

  it('reads no table from end to end', async () => {
    for (const [sql, more] of [[OWN_INQUIRIES, [['NEW']]], [OWN_INQUIRIES, [null]], [BLOCKED_CLIENTS, []]] as const) {
      expect(await sequentialScans(db.source, sql, [ada.id, 25, at(0).getTime() * 1_000, ada.id, ...more])).toEqual([]);
    }
  });
});

describe('states', () => {
  const pairs = inquiryStatuses.filter((from) => from !== 'UNCONFIRMED' && from !== 'EXPIRED').flatMap((from) => inquiryStatuses.map((to) => [from, to] as const));

  it.each(pairs)('%s to %s follows the table', async (from, to) => {
    const { id } = await anInquiry().to(ada).being(from).save(db.database);
    const result = await step(id, to);
    if (creatorChoices(from).includes(to)) {
      expect(result).toMatchObject({ status: to, version: 2 });
      expect(await db.events()).toEqual([{ type: 'inquiries.state-changed', payload: { inquiryId: id, creatorId: ada.id, status: to } }]);
    } else {
      expect(result).toMatchObject({ code: 'WRONG_STATE' });
      expect(await db.events()).toEqual([]);
    }
  });

  it('another’s, an unconfirmed, a missing one: nothing here', async () => {
    const [mine, waiting] = [await anInquiry().to(ada).save(db.database), await anInquiry().to(ada).being('UNCONFIRMED').save(db.database)];
    for (const [id, who] of [[mine.id, bea], [waiting.id, ada], ['0198f3a2-5b7c-7def-8123-456789abcdef', ada], ['x', ada]] as const) {
      expect(await step(id, 'READ', 1, who)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await inquiries.read.one(who.member, id)).toBeNull();
      expect(await inquiries.complete.asCreator(who.member, id)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await inquiries.block.block(who.member, id)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('of two windows at once one wins, the other is told', async () => {
    const { id } = await anInquiry().to(ada).save(db.database);
    const results = await Promise.all([step(id, 'ACCEPTED'), step(id, 'DECLINED'), step(id, 'SPAM')]);
    expect(results.filter((result) => 'status' in result)).toHaveLength(1);
    expect(results.filter((result) => 'code' in result && result.code === 'CONFLICT')).toHaveLength(2);
  });

  it('nothing by whoever is suspended', async () => {
    const { id } = await anInquiry().to(ada).save(db.database);
    await db.database.execute(`UPDATE users SET suspended_until = $2 WHERE id = $1`, [ada.id, new Date('2030-01-01')]);
    expect(await step(id, 'READ')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await inquiries.complete.asCreator(ada.member, id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await inquiries.block.block(ada.member, id)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('completion', () => {
  it.each(['creator first', 'client first', 'both at once, twice'] as const)('%s: counted once, when both have said so', async (order) => {
    const { id } = await anInquiry().to(ada).being('ACCEPTED').save(db.database);
    const asCreator = () => inquiries.complete.asCreator(ada.member, id);
    const asClient = () => inquiries.complete.asClient(inquiries.token(id));
    if (order === 'creator first') {
      expect(await asCreator()).toMatchObject({ status: 'ACCEPTED', completedByYou: true, completedByClient: false });
      await asClient();
    } else if (order === 'client first') {
      expect(await asClient()).toEqual({ completedId: id });
      expect(await asCreator()).toMatchObject({ status: 'COMPLETED', completedByYou: true, completedByClient: true });
    } else await Promise.all([asCreator(), asClient(), asCreator(), asClient()]);
    expect(await asCreator()).toMatchObject({ status: 'COMPLETED' });
    expect((await db.events()).map(({ type }) => type)).toEqual(['inquiries.state-changed', 'inquiries.completed']);
  });

  it('only of what was accepted, and not under a forged name', async () => {
    const { id } = await anInquiry().to(ada).save(db.database);
    expect(await inquiries.complete.asClient(inquiries.token(id))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await inquiries.complete.asCreator(ada.member, id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await inquiries.complete.asClient(`${inquiries.token(id).slice(0, -1)}!`)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('blocks', () => {
  it('twice is once; only the creator’s own are listed and lifted', async () => {
    const { id } = await anInquiry().to(ada).from('clara@clients.example').save(db.database);
    await Promise.all([inquiries.block.block(ada.member, id), inquiries.block.block(ada.member, id)]);
    expect((await inquiries.read.blocked(bea.member, {})).nodes).toEqual([]);
    const [first] = (await inquiries.read.blocked(ada.member, {})).nodes;
    expect(first?.node).toMatchObject({ clientName: 'Clara Client', clientEmail: 'clara@clients.example' });
    expect(await inquiries.block.unblock(bea.member, first?.node.id ?? '')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inquiries.block.unblock(ada.member, first?.node.id ?? '')).toEqual({ unblockedId: first?.node.id });
    expect(await inquiries.block.unblock(ada.member, first?.node.id ?? '')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inquiries.read.one(ada.member, id)).toMatchObject({ blocked: false });
  });
});

describe('what is told of a creator', () => {
  const told = async () => (await db.database.query<{ told: unknown }>('SELECT inquiry_statistics($1) AS told', [ada.id]))[0]?.told;

  it('is nothing before the first inquiry, and without an answer no time', async () => {
    expect(await told()).toEqual({ completed: 0, responseRate: null, medianResponseMinutes: null });
    await anInquiry().to(ada).save(db.database);
    expect(await told()).toEqual({ completed: 0, responseRate: 0, medianResponseMinutes: null });
  });

  it('counts answers of the last 100 without spam; the rate is cut, the median whole minutes', async () => {
    await anInquiry().to(ada).being('COMPLETED').answered(10).save(db.database);
    await anInquiry().to(ada).being('DECLINED').answered(31).save(db.database);
    await anInquiry().to(ada).being('SPAM').save(db.database);
    await anInquiry().to(ada).being('UNCONFIRMED').save(db.database);
    await anInquiry().to(ada).save(db.database);
    expect(await told()).toEqual({ completed: 1, responseRate: 66, medianResponseMinutes: 21 });
    for (let index = 0; index < 100; index += 1) await anInquiry().to(ada).being('ACCEPTED').answered(5).sentAt(at(100 + index)).save(db.database);
    expect(await told()).toEqual({ completed: 1, responseRate: 100, medianResponseMinutes: 5 });
  });

  it('takes the first answer, and calling something spam is none', async () => {
    const one = await anInquiry().to(ada).sentAt(db.clock.now()).save(db.database);
    db.clock.advance(600);
    await step(one.id, 'ACCEPTED');
    db.clock.advance(6_000);
    await step(one.id, 'DECLINED', 2);
    await step((await anInquiry().to(ada).save(db.database)).id, 'SPAM');
    expect(await told()).toEqual({ completed: 0, responseRate: 100, medianResponseMinutes: 10 });
  });

  it('reads no table from end to end', async () => {
    expect(await sequentialScans(db.source, statisticsOf('$1::uuid'), [ada.id])).toEqual([]);
  });
});
