import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { DELIVERED_TO_CREATOR, SENT_BY_NETWORK } from '../model/inquiry-limits.js';
import { aDraft, inquiriesOn, visitorAt } from '../testing/inquiries-on.js';

let db: TestDatabase;
let inquiries: ReturnType<typeof inquiriesOn>;
let ada: SavedCreator;
let network = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  inquiries = inquiriesOn(db);
});
beforeEach(async () => {
  await db.database.execute('TRUNCATE inquiries, blocked_clients, outbox_events CASCADE');
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const somewhere = () => visitorAt(`198.51.${Math.floor((network += 1) / 250)}.${network % 250}`);
const rows = () => db.database.query<{ id: string; status: string; client_user_id: string | null }>('SELECT id, status, client_user_id FROM inquiries ORDER BY id');
const types = async () => (await db.events()).map(({ type }) => type);

/** A member whose address Discord has verified, and that address. */
async function verified() {
  const user = await aUser().save(db.database);
  return { member: { ...memberOf(user), address: somewhere().address }, email: `${user.discordUsername}@example.test` };
}

describe('who is delivered at once', () => {
  it('a member who types the verified address of the account', async () => {
    const { member, email } = await verified();
    expect(await inquiries.send.run(member, aDraft(ada.username, { email: email.toUpperCase() }))).toMatchObject({ outcome: 'DELIVERED' });
    expect(await rows()).toMatchObject([{ status: 'NEW', client_user_id: member.userId }]);
    expect(await types()).toEqual(['inquiries.delivered']);
  });

  it('nobody else: the address is asked, and its sender is not its client', async () => {
    const { member } = await verified();
    const unverified = await verified();
    await db.database.execute('UPDATE users SET email_verified = false WHERE id = $1', [unverified.member.userId]);
    const attempts = [
      [somewhere(), 'visitor@clients.example'],
      [member, 'another@clients.example'],
      [unverified.member, unverified.email],
    ] as const;
    for (const [actor, email] of attempts) {
      expect(await inquiries.send.run(actor, aDraft(ada.username, { email }))).toMatchObject({ outcome: 'CONFIRMATION_SENT' });
    }
    expect(await rows()).toEqual(attempts.map(() => expect.objectContaining({ status: 'UNCONFIRMED', client_user_id: null })));
    expect(await types()).toEqual(attempts.map(() => 'inquiries.confirmation-asked'));
  });

  it('no event carries a word of it', async () => {
    await inquiries.send.run(somewhere(), aDraft(ada.username));
    expect(JSON.stringify(await db.events())).not.toMatch(/clara|poster/i);
  });
});

describe('who is not taken', () => {
  it.each([
    ['an unknown creator', () => aDraft('nobody-of-this-name')],
    ['a username given up or never spelled so', () => aDraft(`${ada.username}-`)],
  ])('%s', async (_, draft) => {
    expect(await inquiries.send.run(somewhere(), draft())).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a creator whom nobody may see', async () => {
    const gone = await aCreator().banned().save(db.database);
    expect(await inquiries.send.run(somewhere(), aDraft(gone.username))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('one’s own page, and a member who is banned', async () => {
    const banned = memberOf(await aUser().banned().save(db.database));
    expect(await inquiries.send.run(ada.member, aDraft(ada.username))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await inquiries.send.run(banned, aDraft(ada.username))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await rows()).toEqual([]);
  });
});

describe('the quota of an address', () => {
  it('tells a verified sender before sending when the next is possible', async () => {
    const { member, email } = await verified();
    for (let index = 0; index < 3; index += 1) {
      await inquiries.send.run(member, aDraft(ada.username, { email, subject: `Poster ${index}` }));
      db.clock.advance(60);
    }
    const refused = await inquiries.send.run(member, aDraft(ada.username, { email, subject: 'Poster 4' }));
    expect(refused).toMatchObject({ code: 'QUOTA_REACHED', limit: 3, retryAt: new Date(db.clock.now().getTime() + 86_400_000 - 180_000) });
    db.clock.advance(86_400);
    expect(await inquiries.send.run(member, aDraft(ada.username, { email, subject: 'Poster 4' }))).toMatchObject({ outcome: 'DELIVERED' });
  });

  it('is exact under 200 deliveries at once, from addresses that are one mailbox', async () => {
    const spellings = ['c.lara@gmail.com', 'clara+a@gmail.com', 'CLARA@googlemail.com', 'cl.ar.a+b@gmail.com'];
    const ids = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const id = `0198f3a2-5b7c-7def-8123-${String(index).padStart(12, '0')}`;
        await db.database.execute(
          `INSERT INTO inquiries (id, creator_id, client_name, client_email, client_email_key, subject, message, sender_key, status, created_at, updated_at)
           VALUES ($1, $2, 'C', $3, 'clara@gmail.com', 'S', 'M', 's', 'UNCONFIRMED', $4, $4)`,
          [id, ada.id, spellings[index % 4] ?? '', db.clock.now()],
        );
        return id;
      }),
    );
    const results = await Promise.all(ids.map((id) => inquiries.confirm.run(inquiries.token(id))));
    expect(results.filter((result) => 'confirmedId' in result)).toHaveLength(3);
    expect((await rows()).filter(({ status }) => status === 'NEW')).toHaveLength(3);
    expect((await types()).filter((type) => type === 'inquiries.delivered')).toHaveLength(3);
  });

  it('is not used up by whoever types another’s address', async () => {
    const { member, email } = await verified();
    for (let index = 0; index < 10; index += 1) {
      await inquiries.send.run(somewhere(), aDraft(ada.username, { email, subject: `Attack ${index}` }));
    }
    for (let index = 0; index < 3; index += 1) {
      expect(await inquiries.send.run(member, aDraft(ada.username, { email, subject: `Mine ${index}` }))).toMatchObject({ outcome: 'DELIVERED' });
    }
  });
});

describe('confirmation mails', () => {
  it('are asked three times a day of one mailbox; the fourth sender is answered the same', async () => {
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, index) => inquiries.send.run(somewhere(), aDraft(ada.username, { email: `clara+${index}@gmail.com`, subject: `Poster ${index}` }))),
    );
    expect(sent.map((result) => ('outcome' in result ? result.outcome : result.code))).toEqual(sent.map(() => 'CONFIRMATION_SENT'));
    expect(await types()).toEqual(Array.from({ length: 3 }, () => 'inquiries.confirmation-asked'));
    db.clock.advance(86_401);
    await inquiries.send.run(somewhere(), aDraft(ada.username, { email: 'clara@gmail.com', subject: 'Tomorrow' }));
    expect(await types()).toHaveLength(4);
  });
});

describe('a stranger who types another’s address', () => {
  const draft = (index: number) => aDraft(ada.username, { email: `clara+${index}@gmail.com`, subject: `Poster ${index}` });
  const outcomes = (results: readonly object[]) => results.map((result) => ('outcome' in result ? result.outcome : 'REFUSED')).sort();

  it('uses up two of its three mails, of any number at once, and is told; the last is for somebody else', async () => {
    const stranger = somewhere();
    const sent = await Promise.all(Array.from({ length: 12 }, (_, index) => inquiries.send.run(stranger, draft(index))));
    expect(outcomes(sent)).toEqual([...Array.from({ length: 2 }, () => 'CONFIRMATION_SENT'), ...Array.from({ length: 10 }, () => 'REFUSED')]);
    expect(sent.find((result) => !('outcome' in result))).toMatchObject({ code: 'QUOTA_REACHED', limit: 2 });
    expect(await types()).toHaveLength(2);
    expect(await inquiries.send.run(somewhere(), draft(20))).toMatchObject({ outcome: 'CONFIRMATION_SENT' });
    expect(await types()).toHaveLength(3);
  });

  it('does not hold up whoever confirms: three in a day from one network', async () => {
    const here = somewhere();
    for (let index = 0; index < 2; index += 1) await inquiries.send.run(here, draft(index));
    const [first] = await rows();
    expect(await inquiries.confirm.run(inquiries.token(first?.id ?? ''))).toMatchObject({ confirmedId: first?.id });
    expect(await inquiries.send.run(here, draft(3))).toMatchObject({ outcome: 'CONFIRMATION_SENT' });
    expect(await rows()).toHaveLength(3);
  });

  it('reaches no other mailbox less', async () => {
    const here = somewhere();
    for (let index = 0; index < 6; index += 1) {
      expect(await inquiries.send.run(here, aDraft(ada.username, { email: `c${index}@clients.example` }))).toMatchObject({ outcome: 'CONFIRMATION_SENT' });
    }
  });
});

describe('the limit of a creator', () => {
  it('is exact at 100 delivered in 24 hours, of any number at once; what waits does not count', async () => {
    await db.database.execute(
      `INSERT INTO inquiries (id, creator_id, client_name, client_email, client_email_key, subject, message, sender_key, status, created_at, updated_at, delivered_at)
       SELECT gen_random_uuid(), $1, 'C', n || '@c.example', n || '@c.example', 'S', 'M', 's', CASE WHEN n < $2 THEN 'NEW' ELSE 'UNCONFIRMED' END, $3, $3,
              CASE WHEN n < $2 THEN $3::timestamptz END
         FROM generate_series(1, $2 + 5) AS n`,
      [ada.id, DELIVERED_TO_CREATOR, db.clock.now()],
    );
    const waiting = await db.database.query<{ id: string }>(`SELECT id FROM inquiries WHERE status = 'UNCONFIRMED'`);
    const results = await Promise.all(waiting.map(({ id }) => inquiries.confirm.run(inquiries.token(id))));
    expect(results.filter((result) => 'confirmedId' in result)).toHaveLength(1);
    expect(results.find((result) => !('confirmedId' in result))).toMatchObject({ code: 'QUOTA_REACHED', limit: DELIVERED_TO_CREATOR });
  });
});

describe('the limit of a network', () => {
  it('counts a /64 of IPv6 as one, and others apart', async () => {
    const send = (host: number, net = 'a') =>
      inquiries.send.run(visitorAt(`2001:db8:0:${net}::${host.toString(16)}`), aDraft(ada.username, { email: `c${host}@clients.example` }));
    for (let index = 0; index < SENT_BY_NETWORK; index += 1) expect(await send(index)).toMatchObject({ outcome: 'CONFIRMATION_SENT' });
    expect(await send(SENT_BY_NETWORK)).toMatchObject({ code: 'QUOTA_REACHED', limit: SENT_BY_NETWORK });
    expect(await send(SENT_BY_NETWORK, 'b')).toMatchObject({ outcome: 'CONFIRMATION_SENT' });
  });

  it('keeps no address that could be read back', async () => {
    await inquiries.send.run(visitorAt('203.0.113.77'), aDraft(ada.username));
    expect(JSON.stringify(await db.database.query('SELECT * FROM inquiries'))).not.toContain('203.0.113');
  });
});

describe('a form sent twice', () => {
  it('is one inquiry, of visitors and of members, at once or one after the other', async () => {
    const here = somewhere();
    await Promise.all(Array.from({ length: 5 }, () => inquiries.send.run(here, aDraft(ada.username))));
    const { member, email } = await verified();
    for (let index = 0; index < 5; index += 1) {
      expect(await inquiries.send.run(member, aDraft(ada.username, { email }))).toMatchObject({ outcome: 'DELIVERED' });
    }
    expect((await rows()).map(({ status }) => status).sort()).toEqual(['NEW', 'UNCONFIRMED']);
  });
});
