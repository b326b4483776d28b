import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { ReadCommunity } from '../use-cases/read-community.js';

const HUB = `{ communityHub { platforms { platform name joinUrl members active level asOf stale } statistics { creators items inquiriesAnswered personalities deployments messagesAnswered } } }`;
const REFRESH = `mutation ($key: String!) { refreshPlatformStats(idempotencyKey: $key) { __typename ... on PlatformRefresh { id askedAt repeated } ... on Problem { code message } } }`;

let app: TestApp;
let admin: SignedIn;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000', DISCORD_INVITE: 'guildhall', REDDIT_COMMUNITY: 'guildhall', DISCORD_JOIN_URL: '' });
  // Redis is shared by test files, and what another one has counted is not ours.
  await app.app.get(ReadCommunity).forget();
  const ada = await aCreator().called('ada').save(app.database);
  await anItem().of(ada.id).save(app.database);
  await anItem().of(ada.id).hidden().save(app.database);
  await aCreator().called('ben').save(app.database);
  const gone = await aCreator().called('gone').banned().save(app.database);
  await anItem().of(gone.id).save(app.database);
  await app.database.execute(
    `INSERT INTO platform_figures (platform, key, members, active, as_of, attempted_at, failing) VALUES ('DISCORD', 'guildhall', 1000, 100, now(), now(), false)`,
  );
  admin = await app.signIn((await aUser().role('ADMIN').save(app.database)).id, 'ADMIN');
});
afterAll(() => app.close());

const refresh = async (key: string, as?: SignedIn) => app.graphql(REFRESH, { key }, as);
const asked = (): Promise<unknown[]> => app.database.query(`SELECT 1 FROM outbox_events WHERE type = 'community.refresh-asked'`);

describe('communityHub', () => {
  it('shows everybody the figures, without what does not exist', async () => {
    const { data, errors } = await app.graphql(HUB);
    expect(errors).toEqual([]);
    expect(data?.['communityHub']).toMatchObject({
      platforms: [
        { platform: 'DISCORD', joinUrl: 'https://discord.gg/guildhall', members: 1_000, active: 100, level: 'VERY_HIGH', stale: false },
        { platform: 'REDDIT', name: 'r/guildhall', members: null, level: null, asOf: null },
      ],
      statistics: { creators: 1, items: 1, inquiriesAnswered: 0, personalities: 0, deployments: null, messagesAnswered: null },
    });
    expect((await app.graphql('{ platformStats { platform members } }')).data?.['platformStats']).toEqual([
      { platform: 'DISCORD', members: 1_000 },
      { platform: 'REDDIT', members: null },
    ]);
  });
});

describe('GET /api/community/statistics', () => {
  it('answers the same, and 304 to who has it, until something changes', async () => {
    const get = (headers: Record<string, string> = {}) => app.rest({ method: 'GET', url: '/api/community/statistics', headers });
    const first = await get();
    const etag = String(first.headers['etag']);
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(first.json()).toMatchObject({ platforms: [{ members: 1_000 }, {}], statistics: { creators: 1 } });
    expect(Object.keys(first.json()['statistics'] as object)).toEqual(expect.not.arrayContaining(['deployments', 'messagesAnswered']));
    const again = await get({ 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
    await app.database.execute(`UPDATE platform_figures SET members = 1001`);
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
    await app.app.get(ReadCommunity).forget();
    expect((await get({ 'if-none-match': etag })).status).toBe(200);
    await app.database.execute(`UPDATE platform_figures SET members = 1000`);
  });
});

describe('refreshPlatformStats', () => {
  it('is written down and handed on once for a key', async () => {
    const first = (await refresh('key-of-one-wish', admin)).data?.['refreshPlatformStats'] as Record<string, unknown>;
    expect(first).toMatchObject({ __typename: 'PlatformRefresh', repeated: false });
    expect((await refresh('key-of-one-wish', admin)).data?.['refreshPlatformStats']).toEqual({ ...first, repeated: true });
    expect(await asked()).toHaveLength(1);
  });

  it('is one wish, however many times it arrives at once', async () => {
    const before = (await asked()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh('key-of-many-arrivals', admin)));
    const outcomes = answers.map(({ data }) => data?.['refreshPlatformStats'] as { id: string; repeated: boolean });
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await asked()).toHaveLength(before + 1);
  });

  it('of two admins with the same key are two', async () => {
    const other = await app.signIn((await aUser().role('OWNER').save(app.database)).id, 'OWNER');
    await refresh('key-of-two-admins', admin);
    expect((await refresh('key-of-two-admins', other)).data?.['refreshPlatformStats']).toMatchObject({ repeated: false });
  });

  it('is not for others, and leaves no line', async () => {
    expect((await refresh('key-of-a-stranger')).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
    const moderator = await app.signIn((await aUser().role('MODERATOR').save(app.database)).id, 'MODERATOR');
    expect((await refresh('key-of-a-moderator', moderator)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    // The session still says admin; the row does not any more.
    const former = await app.signIn((await aUser().save(app.database)).id, 'ADMIN');
    expect((await refresh('key-of-a-former-admin', former)).data?.['refreshPlatformStats']).toMatchObject({ __typename: 'ForbiddenProblem' });
    const suspended = await app.signIn((await aUser().role('ADMIN').suspendedUntil(new Date('2100-01-01')).save(app.database)).id, 'ADMIN');
    expect((await refresh('key-of-a-suspended', suspended)).data?.['refreshPlatformStats']).toMatchObject({ __typename: 'ForbiddenProblem' });
    expect(await app.database.query(`SELECT 1 FROM community_refreshes WHERE idempotency_key ~ 'stranger|moderator|former|suspended'`)).toEqual([]);
  });

  it.each(['', 'short', 'x'.repeat(101), 'with space', 'ümlaut-ümlaut', 'line\nbreak-break'])('refuses the key %j', async (key) => {
    expect((await refresh(key, admin)).data?.['refreshPlatformStats']).toMatchObject({ __typename: 'ValidationProblem', code: 'INVALID_INPUT' });
  });

  it('leaves lines that nobody can change', async () => {
    for (const sql of ['UPDATE community_refreshes SET at = now()', 'DELETE FROM community_refreshes', 'TRUNCATE community_refreshes']) {
      await expect(app.database.execute(sql)).rejects.toThrow('append-only');
    }
  });
});
