import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ORIGIN, startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { COUNT_VISIT } from '../store/visits-table.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1/32' });
});

afterAll(async () => {
  await app.close();
  Reflect.deleteProperty(process.env, 'TRUSTED_PROXIES');
});

let network = 0;

/** An address that no other test has. */
function anAddress(): string {
  network += 1;
  return `198.51.${Math.floor(network / 250)}.${(network % 250) + 1}`;
}

interface Beacon {
  readonly username?: unknown;
  readonly from?: string;
  readonly userAgent?: string;
  readonly as?: SignedIn;
  readonly headers?: Record<string, string>;
}

/** What a page's script sends: without the header of other scripts. */
async function visit({ username, from = anAddress(), userAgent = FIREFOX, as, headers = {} }: Beacon) {
  return app.app.inject({
    method: 'POST',
    url: '/api/visits',
    headers: { 'content-type': 'application/json', origin: ORIGIN, 'user-agent': userAgent, 'x-forwarded-for': from, ...(as === undefined ? {} : { cookie: as.cookie }), ...headers },
    payload: JSON.stringify({ username }),
  });
}

async function counted(username: string): Promise<number> {
  const rows = await app.database.query<{ visitors: number }>(
    'SELECT visitors FROM visit_days JOIN creators c ON c.id = creator_id WHERE c.username = $1',
    [username],
  );
  return rows.reduce((sum, { visitors }) => sum + visitors, 0);
}

describe('a visit', () => {
  it('is counted once a day for each visitor, and sets no cookie', async () => {
    await aCreator().called('seen-once').save(app.database);
    const from = anAddress();
    const answers = [await visit({ username: 'seen-once', from }), await visit({ username: 'seen-once', from }), await visit({ username: 'seen-once' })];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([[204, ''], [204, ''], [204, '']]);
    expect(answers.flatMap(({ cookies }) => cookies)).toEqual([]);
    expect(await counted('seen-once')).toBe(2);
  });

  it('is counted once when fifty of the same visitor arrive together', async () => {
    await aCreator().called('seen-at-once').save(app.database);
    const from = anAddress();
    await Promise.all(Array.from({ length: 50 }, () => visit({ username: 'seen-at-once', from })));
    expect(await counted('seen-at-once')).toBe(1);
  });

  it('is counted for each of forty visitors who arrive together', async () => {
    await aCreator().called('seen-by-many').save(app.database);
    await Promise.all(Array.from({ length: 40 }, () => visit({ username: 'seen-by-many' })));
    expect(await counted('seen-by-many')).toBe(40);
  });

  it('is counted for at most ten browsers of one household, and for one within a network of IPv6', async () => {
    await aCreator().called('seen-by-a-family').save(app.database);
    const from = anAddress();
    for (let browser = 0; browser < 15; browser += 1) await visit({ username: 'seen-by-a-family', from, userAgent: `${FIREFOX} v${browser}` });
    expect(await counted('seen-by-a-family')).toBe(10);
    await aCreator().called('seen-from-ipv6').save(app.database);
    for (const last of ['1', '2', 'ffff:3']) await visit({ username: 'seen-from-ipv6', from: `2001:db8:7:7::${last}` });
    expect(await counted('seen-from-ipv6')).toBe(1);
  });

  it('is counted for a member, never for the creator themselves', async () => {
    const creator = await aCreator().called('seen-by-self').save(app.database);
    await visit({ username: 'seen-by-self', as: await app.signIn(creator.id) });
    expect(await counted('seen-by-self')).toBe(0);
    await visit({ username: 'seen-by-self', as: await app.signIn((await aUser().save(app.database)).id) });
    expect(await counted('seen-by-self')).toBe(1);
  });

  it.each([
    ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['a preview', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['a program', 'curl/8.9.1'],
    ['a headless browser', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36'],
    ['nobody', ''],
    ['an endless name', `${FIREFOX} ${'x'.repeat(2_000)}`],
  ])('by %s is passed over', async (who, userAgent) => {
    const username = `bot-${who.replaceAll(' ', '-')}`;
    await aCreator().called(username).save(app.database);
    expect((await visit({ username, userAgent })).statusCode).toBe(204);
    expect(await counted(username)).toBe(0);
  });

  it('of somebody unknown, suspended or banned is answered the same and counts nothing', async () => {
    await aCreator().called('seen-resting').suspendedUntil(new Date(Date.now() + 60_000)).save(app.database);
    await aCreator().called('seen-banned').banned().save(app.database);
    for (const username of ['nobody-at-all', 'seen-resting', 'seen-banned', '', '../x', "o'; --"]) expect((await visit({ username })).statusCode).toBe(204);
    expect([await counted('seen-resting'), await counted('seen-banned')]).toEqual([0, 0]);
  });

  it.each([[undefined], [null], [7], [['a']], ['x'.repeat(101)]])('with the name %p is bad input', async (username) => {
    expect((await visit({ username })).statusCode).toBe(400);
  });

  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('from %s is refused', async (_, headers) => {
    await aCreator().called(`seen-from-${Object.values(headers)[0]?.length ?? 0}`).save(app.database);
    const username = `seen-from-${Object.values(headers)[0]?.length ?? 0}`;
    expect((await visit({ username, headers })).statusCode).toBe(403);
    expect(await counted(username)).toBe(0);
  });

  it('of which one address sends a flood is turned away after sixty, and does not use up what others have', async () => {
    await aCreator().called('seen-in-a-flood').save(app.database);
    const from = anAddress();
    const answers = await Promise.all(Array.from({ length: 80 }, () => visit({ username: 'seen-in-a-flood', from })));
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(20);
    expect((await visit({ username: 'seen-in-a-flood' })).statusCode).toBe(204);
  });
});

describe('what is kept of a visitor', () => {
  it('is neither the address nor the browser, in any table', async () => {
    await aCreator().called('seen-in-private').save(app.database);
    const from = anAddress();
    await visit({ username: 'seen-in-private', from, userAgent: `${FIREFOX} Unmistakable/7` });
    const rows = await app.database.query<{ text: string }>(
      `SELECT (SELECT string_agg(v::text, ' ') FROM profile_visits v) || (SELECT string_agg(d::text, ' ') FROM visit_days d) || COALESCE((SELECT string_agg(e::text, ' ') FROM outbox_events e), '') AS text`,
    );
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    for (const trace of [from, 'Unmistakable', hex(from), hex('Unmistakable')]) expect(rows[0]?.text).not.toContain(trace);
  });
});

describe('the statement', () => {
  it('is one for a visit, and reads no table from end to end', async () => {
    await aCreator().called('seen-cheaply').save(app.database);
    await visit({ username: 'seen-cheaply' });
    await expectQueries(app.source, 1, () => visit({ username: 'seen-cheaply' }));
    const values = ['seen-cheaply', '2026-03-02', Buffer.alloc(12), Buffer.alloc(12), null];
    expect(await sequentialScans(app.source, COUNT_VISIT, values)).toEqual([]);
  });
});
