import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { testVariable } from '../../../../test/test-environment.js';
import { Redis } from '../../../platform/redis/redis.js';
import { GrantVault } from '../grant-vault.js';
import { GrantsTable } from '../store/grants-table.js';
import { Browser } from '../testing/a-browser.js';
import { LocalDiscord, discordPaths, type DiscordFault } from '../testing/local-discord.js';

let app: TestApp;
let discord: LocalDiscord;
let names = 0;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  // A database of Redis for this file alone: it looks at all keys.
  const redis = new URL(testVariable('TEST_REDIS_URL'));
  redis.pathname = '/11';
  app = await startTestApp({ ...discord.environment, REDIS_URL: redis.href, TRUSTED_PROXIES: '127.0.0.1/32' });
  await app.app.get(Redis).commands.flushdb();
});
afterEach(() => discord.recover());
afterAll(async () => {
  await app.close();
  await discord.close();
});

const aBrowser = (): Browser => new Browser(app, discord);
const newcomer = (): string => `u-sign-in-${(names += 1)}`;
const countUsers = async (): Promise<number> => Number((await app.database.query<{ n: string }>('SELECT count(*) AS n FROM users'))[0]?.n);

async function userCalled(username: string): Promise<{ id: string; name: string; email: string; email_verified: boolean; role: string }> {
  const rows = await app.database.query<Awaited<ReturnType<typeof userCalled>>>('SELECT * FROM users WHERE discord_username = $1', [username]);
  if (rows[0] === undefined || rows.length > 1) throw new Error(`${rows.length} users are called ${username}`);
  return rows[0];
}

async function signUpsOf(userId: string): Promise<number> {
  const rows = await app.database.query(`SELECT 1 FROM outbox_events WHERE type = 'identity.signed-up' AND payload ->> 'userId' = $1`, [userId]);
  return rows.length;
}

/** Every text that PostgreSQL and Redis hold. */
async function everythingStored(): Promise<string> {
  const tables = await app.database.query<{ name: string }>(`SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
  const rows = await Promise.all(tables.map(({ name }) => app.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)));
  const { commands } = app.app.get(Redis);
  const keys = await commands.keys('*');
  const values = await Promise.all(keys.map(async (key) => ((await commands.type(key)) === 'string' ? commands.get(key) : (await commands.smembers(key)).join())));
  return [...rows.flat().map(({ row }) => row), ...keys, ...values].join('\n');
}

describe('going to Discord', () => {
  it('carries state, PKCE and the scopes, and binds the browser', async () => {
    const browser = aBrowser();
    const answer = await browser.open('GET', '/api/auth/discord?returnTo=/app/portfolio');
    const { searchParams } = new URL(answer.location ?? '');
    expect(answer.status).toBe(302);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: 'guildhall-test',
      scope: 'identify email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: 'http://localhost:4000/api/auth/discord/callback',
      prompt: 'consent',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^sign_in=[\w-]{43}; Max-Age=600; Path=\/api\/auth; HttpOnly; SameSite=Lax$/);
  });

  it('is refused the 21st time in a minute, for that address alone', async () => {
    const hasty = aBrowser();
    for (let count = 0; count < 20; count += 1) expect((await hasty.open('GET', '/api/auth/discord')).status).toBe(302);
    const refused = await hasty.open('GET', '/api/auth/discord');
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await aBrowser().open('GET', '/api/auth/discord')).status).toBe(302);
  });
});

describe('a sign-in that succeeds', () => {
  it('makes a member, a session and an event, and goes back', async () => {
    const name = newcomer();
    const browser = aBrowser();
    const answer = await browser.signIn(name, '/app/portfolio/new?kind=image');
    expect([answer.status, answer.location]).toEqual([302, '/app/portfolio/new?kind=image']);
    const user = await userCalled(name);
    expect(user).toMatchObject({ role: 'MEMBER', email: `${name}@example.test`, email_verified: true });
    expect(await browser.whoAmI()).toEqual({ id: user.id, name: user.name, username: name, role: 'MEMBER', creatorUsername: null });
    expect(await signUpsOf(user.id)).toBe(1);
    expect([...browser.cookies.keys()].sort()).toEqual(['session', 'signed_in']);
    expect([answer.headers['set-cookie']].flat().find((text) => String(text).startsWith('session='))).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  it('finds the same member again, brings the name up to date and is no second sign-up', async () => {
    const name = newcomer();
    await aBrowser().signIn(name);
    const { id } = await userCalled(name);
    await app.database.execute(`UPDATE users SET name = 'Old', discord_username = 'old', role = 'MODERATOR' WHERE id = $1`, [id]);
    const browser = aBrowser();
    await browser.signIn(name);
    expect(await browser.whoAmI()).toMatchObject({ id, name: expect.not.stringMatching('Old'), username: name, role: 'MODERATOR' });
    expect(await signUpsOf(id)).toBe(1);
  });

  it('makes one member of a person who signs in twice at the same time', async () => {
    const name = newcomer();
    const browsers = [aBrowser(), aBrowser(), aBrowser()];
    const paths = await Promise.all(browsers.map((browser) => browser.approve(name)));
    const answers = await Promise.all(browsers.map((browser, index) => browser.open('GET', paths[index] ?? '')));
    expect(answers.map(({ location }) => location)).toEqual(['/app/', '/app/', '/app/']);
    expect(await signUpsOf((await userCalled(name)).id)).toBe(1);
  });

  it('ends the session that the browser had, so that a planted one is worth nothing', async () => {
    const browser = aBrowser();
    const intruder = aBrowser();
    await intruder.signIn(newcomer());
    const planted = intruder.cookies.get('session') ?? '';
    browser.cookies.set('session', planted);
    await browser.signIn(newcomer());
    expect(browser.cookies.get('session')).not.toBe(planted);
    expect(await intruder.whoAmI()).toBeNull();
    expect(await browser.whoAmI()).not.toBeNull();
  });

  it('is possible in two tabs of one browser at once', async () => {
    const browser = aBrowser();
    const name = newcomer();
    const [first, second] = [await browser.approve(name, '/app/one'), await browser.approve(name, '/app/two')];
    const answers = await Promise.all([first, second].map((path) => browser.open('GET', path)));
    expect(answers.map(({ location }) => location)).toEqual(['/app/one', '/app/two']);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/x/..//evil.example', ''])('never goes back to %j', async (to) => {
    expect((await aBrowser().signIn(newcomer(), to)).location).toBe('/app/');
  });

  it('leaves no token in the clear in PostgreSQL or Redis', async () => {
    const name = newcomer();
    const browser = aBrowser();
    await browser.signIn(name);
    const grant = await app.app.get(GrantsTable).find(app.database, (await userCalled(name)).id);
    const tokens = grant && app.app.get(GrantVault).open(grant);
    const secrets = [tokens?.access.reveal() ?? '', tokens?.refresh.reveal() ?? '', browser.cookies.get('session') ?? ''];
    expect(await discord.takes(secrets[0] ?? '')).toBe(true);
    const stored = await everythingStored();
    expect(stored).toContain(name);
    for (const secret of secrets) expect([secret.length > 20, stored.includes(secret)]).toEqual([true, false]);
  });
});

describe('a sign-in that fails', () => {
  const back = '/app/portfolio?tab=2';
  const failed = (reason: string, returnTo = back): string => `/app/sign-in?${new URLSearchParams({ error: reason, returnTo }).toString()}`;

  /** Opens a callback, expects nobody to be signed in by it, and says where it leads. */
  async function ending(browser: Browser, path: string): Promise<string | undefined> {
    const before = await countUsers();
    const answer = await browser.open('GET', path);
    expect([answer.status, answer.headers['cache-control'], answer.body]).toEqual([302, 'no-store', '']);
    expect([browser.cookies.has('session'), browser.cookies.has('signed_in'), await countUsers()]).toEqual([false, false, before]);
    return answer.location;
  }

  it('by cancelling', async () => {
    const browser = aBrowser();
    const { pathname, search } = await discord.answer(await browser.depart(back), { cancel: '1' });
    expect(search).toContain('error_description');
    expect(await ending(browser, `${pathname}${search}`)).toBe(failed('cancelled'));
  });

  it.each([
    ['server_error', 'provider'],
    ['temporarily_unavailable', 'provider'],
    ['invalid_scope', 'scope'],
    ['<script>alert(1)</script>', 'provider'],
  ])('by Discord answering %s', async (error, reason) => {
    const browser = aBrowser();
    const state = new URL(await browser.depart(back)).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error, error_description: '<script>', state }).toString();
    expect(await ending(browser, `/api/auth/discord/callback?${query}`)).toBe(failed(reason));
  });

  it.each([
    ['a forged state', (path: string) => path.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`)],
    ['a state of another form', (path: string) => path.replace(/state=[^&]+/, 'state=%00')],
    ['no state', (path: string) => path.replace(/&?state=[^&]+/, '')],
    ['nothing at all', () => '/api/auth/discord/callback'],
    ['a cancel with a forged state', () => '/api/auth/discord/callback?error=access_denied&state=forged'],
  ])('for %s', async (_, change) => {
    const browser = aBrowser();
    expect(await ending(browser, change(await browser.approve(newcomer(), back)))).toBe(failed('state', '/app/'));
  });

  it("in another browser than the one that began it, which keeps the first one's chance", async () => {
    const [mine, other, bare] = [aBrowser(), aBrowser(), aBrowser()];
    await other.depart();
    const path = await mine.approve(newcomer(), back);
    expect(await ending(other, path)).toBe(failed('state', '/app/'));
    expect(await ending(bare, path)).toBe(failed('state', '/app/'));
    expect((await mine.open('GET', path)).location).toBe(back);
  });

  it('the second time, after a success and after a failure', async () => {
    const browser = aBrowser();
    const path = await browser.approve(newcomer(), back);
    const bound = browser.cookies.get('sign_in') ?? '';
    expect((await browser.open('GET', path)).location).toBe(back);
    const again = aBrowser();
    again.cookies.set('sign_in', bound);
    expect(await ending(again, path)).toBe(failed('state', '/app/'));
    const unlucky = aBrowser();
    const spent = await unlucky.approve(newcomer(), back);
    discord.fail({ match: { path: discordPaths.token }, status: 500, times: 1 });
    expect(await ending(unlucky, spent)).toBe(failed('provider'));
    expect(await ending(unlucky, spent)).toBe(failed('state', '/app/'));
  });

  it('after ten minutes', async () => {
    const browser = aBrowser();
    const path = await browser.approve(newcomer(), back);
    const { commands } = app.app.get(Redis);
    const keys = await commands.keys('guildhall:sign-in:*');
    const lives = await Promise.all(keys.map((key) => commands.ttl(key)));
    expect(Math.max(...lives)).toBeLessThanOrEqual(600);
    // Ten minutes pass.
    for (const key of keys) await commands.pexpire(key, Math.max(1, (await commands.pttl(key)) - 600_000));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ending(browser, path)).toBe(failed('state', '/app/'));
  });

  it('without the scopes that it needs', async () => {
    const browser = aBrowser();
    const address = (await browser.depart(back)).replace('scope=identify+email', 'scope=identify');
    const { pathname, search } = await discord.answer(address, { as: newcomer() });
    expect(await ending(browser, `${pathname}${search}`)).toBe(failed('scope'));
  });

  it('for a code that Discord has not given', async () => {
    const browser = aBrowser();
    const path = (await browser.approve(newcomer(), back)).replace(/code=[^&]+/, 'code=made-up');
    expect(await ending(browser, path)).toBe(failed('provider'));
  });

  const { token, profile } = discordPaths;
  it.each<[string, DiscordFault]>([
    // The longest first: what still waits in the stand-in at the end would keep the test process open.
    ['the token request hangs', { match: { path: token }, delayMs: 6_000 }],
    ['the profile hangs', { match: { path: profile }, delayMs: 6_000 }],
    ['the token request answers 500', { match: { path: token }, status: 500 }],
    ['the token request answers 429', { match: { path: token }, status: 429 }],
    ['the token request is cut', { match: { path: token }, cut: true }],
    ['the token answer is cut in the middle', { match: { path: token }, cut: 'body' }],
    ['the token answer is no JSON', { match: { path: token }, status: 200, body: '<html>' }],
    ['the token answer lacks the refresh token', { match: { path: token }, status: 200, body: { access_token: 'a', token_type: 'Bearer', scope: 'identify email' } }],
    ['the profile answers 500', { match: { path: profile }, status: 500 }],
    ['the profile answers 401', { match: { path: profile }, status: 401 }],
    ['the profile is cut', { match: { path: profile }, cut: true }],
    ['the profile is cut in the middle', { match: { path: profile }, cut: 'body' }],
    ['the profile is not what the protocol says', { match: { path: profile }, status: 200, body: { id: 12, username: 'x' } }],
  ])('when %s', async (_, fault) => {
    const browser = aBrowser();
    const path = await browser.approve(newcomer(), back);
    discord.fail(fault);
    expect(await ending(browser, path)).toBe(failed('provider'));
  });
});
