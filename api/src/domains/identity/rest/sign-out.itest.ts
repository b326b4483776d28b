import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectQueries } from '../../../../test/expect-queries.js';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { testVariable } from '../../../../test/test-environment.js';
import { Redis } from '../../../platform/redis/redis.js';
import { RevokeTokens } from '../jobs/revoke-tokens.handler.js';
import { GrantVault } from '../grant-vault.js';
import { GrantsTable } from '../store/grants-table.js';
import { Browser } from '../testing/a-browser.js';
import { aUser } from '../testing/a-user.js';
import { LocalDiscord } from '../testing/local-discord.js';

const CSRF = { 'x-guildhall-csrf': '1' };
let discord: LocalDiscord;
let one: TestApp;
let two: TestApp;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  const environment = { ...discord.environment, REDIS_URL: testVariable('TEST_REDIS_URL'), TRUSTED_PROXIES: '127.0.0.1/32' };
  one = await startTestApp(environment);
  // Two instances of the application on the same services.
  two = await startTestApp({ ...environment, DATABASE_URL: one.url });
});
afterAll(async () => {
  await two.close();
  await one.close();
  await discord.close();
});

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser(one, discord);
  await browser.signIn(name);
  return browser;
}

const signOutEverywhere = (browser: Browser, via: TestApp) =>
  via.graphql('mutation { signOutEverywhere { sessions } }', {}, { cookie: `session=${browser.cookies.get('session') ?? ''}` });

describe('signing out', () => {
  it('ends this session on every instance and clears both cookies', async () => {
    const [browser, other] = [await signedIn('u-out'), await signedIn('u-out')];
    const token = browser.cookies.get('session') ?? '';
    const answer = await browser.open('POST', '/api/auth/sign-out', { headers: CSRF });
    expect([answer.status, answer.body, [...browser.cookies.keys()]]).toEqual([204, '', []]);
    browser.cookies.set('session', token);
    expect([await browser.whoAmI(one), await browser.whoAmI(two)]).toEqual([null, null]);
    expect(await other.whoAmI(two)).toMatchObject({ username: 'u-out' });
  });

  it('is fine for a visitor', async () => {
    expect((await new Browser(one, discord).open('POST', '/api/auth/sign-out', { headers: CSRF })).status).toBe(204);
  });

  it.each([
    ['another origin', { ...CSRF, origin: 'https://evil.example' }],
    ['a plain form', { origin: 'http://localhost:4000' }],
  ])('is refused to %s', async (_, headers) => {
    const browser = await signedIn('u-forced');
    expect((await browser.open('POST', '/api/auth/sign-out', { headers })).status).toBe(403);
    expect(await browser.whoAmI()).not.toBeNull();
  });
});

describe('signing out everywhere', () => {
  it('ends every session of the person on every instance, and no one else’s', async () => {
    const mine = [await signedIn('u-all'), await signedIn('u-all'), await signedIn('u-all')];
    const theirs = await signedIn('u-bystander');
    expect(await Promise.all(mine.map((browser) => browser.whoAmI(two)))).not.toContain(null);
    const { data } = await signOutEverywhere(mine[0]!, two);
    expect(data).toEqual({ signOutEverywhere: { sessions: 3 } });
    for (const app of [one, two]) expect(await Promise.all(mine.map((browser) => browser.whoAmI(app)))).toEqual([null, null, null]);
    expect(await theirs.whoAmI(two)).not.toBeNull();
  });

  it('has the tokens revoked at Discord', async () => {
    const browser = await signedIn('u-tokens');
    const { id } = (await browser.whoAmI())!;
    const grant = (await one.app.get(GrantsTable).find(one.database, id))!;
    const token = one.app.get(GrantVault).open(grant)?.access.reveal() ?? '';
    expect(await discord.takes(token)).toBe(true);
    await signOutEverywhere(browser, one);
    const events = await one.database.query<{ payload: { userId: string } }>(`SELECT payload FROM outbox_events WHERE type = 'identity.signed-out-everywhere'`);
    const event = events.find(({ payload }) => payload.userId === id)!;
    await two.app.get(RevokeTokens).handle({ id: randomUUID(), type: 'identity.signed-out-everywhere', payload: event.payload, occurredAt: new Date() });
    expect(await discord.takes(token)).toBe(false);
    expect(await one.app.get(GrantsTable).find(one.database, id)).toBeNull();
  });

  it('is open to somebody who is banned, and clears the cookies', async () => {
    const user = await aUser().banned().save(one.database);
    const answer = await one.rest({ method: 'POST', url: '/graphql', as: await one.signIn(user.id), body: { query: 'mutation { signOutEverywhere { sessions } }' } });
    expect(answer.json()).toEqual({ data: { signOutEverywhere: { sessions: 1 } } });
    expect([answer.headers['set-cookie']].flat().map((text) => String(text).split(';')[0])).toEqual(['session=', 'signed_in=']);
  });

  it('needs somebody', async () => {
    const { errors } = await one.graphql('mutation { signOutEverywhere { sessions } }');
    expect(errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });
});

describe('me', () => {
  const query = '{ me { id name username role creatorUsername } }';

  it('is nobody for a visitor, for a made-up token and for an account that is gone', async () => {
    for (const as of [undefined, { cookie: 'session=made-up' }, { cookie: `session=${'x'.repeat(43)}` }, await one.signIn(randomUUID())]) {
      expect(await one.graphql(query, {}, as)).toMatchObject({ data: { me: null }, errors: [] });
    }
  });

  it('has the role of the row and the name of the stall, in one statement', async () => {
    const user = await aUser().called('stallholder').role('MODERATOR').save(one.database);
    await one.database.execute(`INSERT INTO creator_usernames VALUES ('stall', $1, now())`, [user.id]);
    await one.database.execute(`INSERT INTO creators (id, username, display_name, created_at, updated_at) VALUES ($1, 'stall', 'Stall', now(), now())`, [user.id]);
    const as = await one.signIn(user.id, 'MEMBER');
    await expectQueries(one.source, 1, async () => {
      const { data } = await one.graphql(query, {}, as);
      expect(data).toEqual({ me: { id: user.id, name: 'stallholder', username: 'stallholder', role: 'MODERATOR', creatorUsername: 'stall' } });
    });
  });

  // Once only the copy in Redis was prolonged, and browsers forgot a session in daily use after 30 days.
  it('prolongs the cookies of the browser, and gives a visitor none', async () => {
    const user = await aUser().save(one.database);
    const as = await one.signIn(user.id);
    const answer = await one.rest({ method: 'POST', url: '/graphql', as, body: { query } });
    expect([answer.headers['set-cookie']].flat().map((text) => String(text).split('; ').slice(0, 2))).toEqual([
      [as.cookie, 'Max-Age=2592000'],
      ['signed_in=1', 'Max-Age=2592000'],
    ]);
    expect((await one.rest({ method: 'POST', url: '/graphql', body: { query } })).headers['set-cookie']).toBeUndefined();
  });

  // A cache may keep an answer with its cookies: a picture that carried the session would sign others in.
  it('is the only one to prolong them: pages and pictures set no cookie, not even when their reading prolonged the session', async () => {
    const user = await aUser().save(one.database);
    const as = await one.signIn(user.id);
    const { commands } = one.app.get(Redis);
    const [key = ''] = await commands.smembers(`guildhall:sessions-of:${user.id}`);
    for (const url of ['/', '/media/none-640.avif', '/app/', '/api/auth/nowhere']) {
      await commands.expire(key, 86_400);
      expect((await one.rest({ method: 'GET', url, as })).headers['set-cookie']).toBeUndefined();
      expect(await commands.ttl(key)).toBeGreaterThan(86_400);
    }
  });
});
