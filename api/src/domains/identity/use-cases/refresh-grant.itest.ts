import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { discordPaths } from '../testing/local-discord.js';
import { openIdentity, type OpenIdentity } from '../testing/open-identity.js';

const WEEK = 604_800;
let identity: OpenIdentity;

beforeAll(async () => {
  identity = await openIdentity();
});
afterEach(() => identity.discord.recover());
afterAll(() => identity.close());

const refreshes = (): number => identity.discord.requests(discordPaths.token);

/** A member whose access token has a minute left. */
async function aMemberInNeed(username: string): Promise<Awaited<ReturnType<OpenIdentity['member']>>> {
  const member = await identity.member(username);
  identity.clock.advance(WEEK - 60);
  return member;
}

describe('an access token', () => {
  it('is used as it is while it lasts', async () => {
    const { id, tokens } = await identity.member('u-fresh');
    const before = refreshes();
    identity.clock.advance(WEEK - 301);
    expect((await identity.refreshGrant().accessToken(id))?.reveal()).toBe(tokens.accessToken.reveal());
    expect(refreshes()).toBe(before);
  });

  it('is renewed five minutes before its end, and lasts a week again', async () => {
    const { id, tokens } = await identity.member('u-due');
    const before = refreshes();
    identity.clock.advance(WEEK - 299);
    const renewed = await identity.refreshGrant().accessToken(id);
    expect(renewed?.reveal()).not.toBe(tokens.accessToken.reveal());
    expect(await identity.discord.takes(renewed?.reveal() ?? '')).toBe(true);
    identity.clock.advance(WEEK - 301);
    expect((await identity.refreshGrant().accessToken(id))?.reveal()).toBe(renewed?.reveal());
    expect(refreshes()).toBe(before + 1);
  });

  it('is renewed once, however many ask in however many processes', async () => {
    const { id } = await aMemberInNeed('u-many');
    const before = refreshes();
    identity.discord.fail({ match: { path: discordPaths.token }, delayMs: 200 });
    const processes = [identity.refreshGrant(), identity.refreshGrant(), identity.refreshGrant()];
    const asked = Array.from({ length: 120 }, (_, index) => processes[index % 3]?.accessToken(id));
    const tokens = new Set((await Promise.all(asked)).map((token) => token?.reveal()));
    expect([tokens.size, refreshes() - before]).toEqual([1, 1]);
    expect(await identity.discord.takes([...tokens][0] ?? '')).toBe(true);
  });

  it('keeps one connection waiting for Discord, not one a caller', async () => {
    const { id } = await aMemberInNeed('u-crowd');
    identity.discord.fail({ match: { path: discordPaths.token }, delayMs: 600 });
    const grant = identity.refreshGrant();
    const order: string[] = [];
    const asked = Array.from({ length: 60 }, () => grant.accessToken(id));
    const renewed = Promise.race(asked).then(() => order.push('renewed'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await identity.db.database.query('SELECT 1');
    order.push('somebody else');
    await Promise.all([...asked, renewed]);
    expect(order).toEqual(['somebody else', 'renewed']);
  });

  it('stays as it was when Discord is down, and is renewed afterwards', async () => {
    const { id } = await aMemberInNeed('u-outage');
    identity.discord.fail({ match: { path: discordPaths.token }, status: 503, times: 1 });
    const grant = identity.refreshGrant();
    await expect(grant.accessToken(id)).rejects.toThrow('Discord did not refresh the tokens');
    expect(await grant.accessToken(id)).not.toBeNull();
  });

  it('is gone when Discord has ended the authorization', async () => {
    const { id, tokens } = await aMemberInNeed('u-ended');
    await identity.oauth.revoke(tokens.refreshToken);
    expect(await identity.refreshGrant().accessToken(id)).toBeNull();
    expect(await identity.grants.find(identity.db.database, id)).toBeNull();
  });

  it('is kept, unused, when the keys at hand do not open it', async () => {
    const { id } = await aMemberInNeed('u-sealed');
    await identity.db.database.execute(`UPDATE oauth_grants SET refresh_token = 'v1.dek.AAAA.AAAA.AAAA' WHERE user_id = $1`, [id]);
    const before = refreshes();
    expect(await identity.refreshGrant().accessToken(id)).toBeNull();
    expect(await identity.grants.find(identity.db.database, id)).not.toBeNull();
    expect(refreshes()).toBe(before);
  });

  it('is not given out after signing out everywhere, although it still works', async () => {
    const { id } = await identity.member('u-leaving');
    await identity.db.database.transaction((tx) => identity.grants.askRevocation(tx, { userId: id, now: identity.clock.now() }));
    const before = refreshes();
    expect(await identity.refreshGrant().accessToken(id)).toBeNull();
    identity.clock.advance(WEEK);
    expect(await identity.refreshGrant().accessToken(id)).toBeNull();
    expect(refreshes()).toBe(before);
  });

  it('of a sign-in during a refused refresh is not lost with the old one', async () => {
    const { id } = await aMemberInNeed('u-meanwhile');
    const fresh = await identity.tokensFor('u-meanwhile');
    identity.discord.fail({ match: { path: discordPaths.token }, status: 400, body: { error: 'invalid_grant' }, delayMs: 300 });
    const refused = identity.refreshGrant().accessToken(id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await identity.db.database.transaction((tx) => identity.vault.store(tx, id, fresh));
    await refused;
    expect((await identity.refreshGrant().accessToken(id))?.reveal()).toBe(fresh.accessToken.reveal());
  });

  it('of one member does not open in the row of another', async () => {
    const [ada, ben] = [await identity.member('u-row-a'), await identity.member('u-row-b')];
    const { database } = identity.db;
    await database.execute(
      `UPDATE oauth_grants b SET access_token = a.access_token, refresh_token = a.refresh_token, wrapped_key = a.wrapped_key
         FROM oauth_grants a WHERE a.user_id = $1 AND b.user_id = $2`,
      [ada.id, ben.id],
    );
    expect(await identity.refreshGrant().accessToken(ben.id)).toBeNull();
    await database.execute('UPDATE oauth_grants SET access_token = refresh_token WHERE user_id = $1', [ada.id]);
    expect(await identity.refreshGrant().accessToken(ada.id)).toBeNull();
  });
});
