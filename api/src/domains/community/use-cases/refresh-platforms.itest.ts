import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { ExternalPlatform, PlatformCard } from '@guildhall/contracts';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { FixedClock } from '../../../../test/fixed-clock.js';
import { communityOn } from '../testing/community-on.js';
import { LocalPlatforms, platformPaths, type PlatformFault } from '../testing/local-platforms.js';

// Outages are meant here; their warnings would only hide real ones.
Logger.overrideLogger(false);

let platforms: LocalPlatforms;
let db: TestDatabase;
let community: ReturnType<typeof communityOn>;

beforeAll(async () => {
  platforms = await LocalPlatforms.start();
  // The stand-ins date what happens there by the machine's clock.
  db = await openTestDatabase(new FixedClock(new Date()));
});
beforeEach(async () => {
  await db.database.execute('DELETE FROM platform_figures');
  await db.database.execute('DELETE FROM outbox_events');
  community = communityOn(db, platforms.config());
});
afterEach(() => platforms.recover());
afterAll(async () => {
  await db.close();
  await platforms.close();
});

const QUARTER = 900;

/** Lets a quarter of an hour pass and refreshes. */
function later(): Promise<boolean> {
  db.clock.advance(QUARTER);
  return community.refresh.run();
}

async function card(platform: ExternalPlatform): Promise<PlatformCard | undefined> {
  return (await community.reader.platforms(db.database)).find((one) => one.platform === platform);
}

const events = async (): Promise<string[]> => (await db.events()).map(({ type }) => type);

describe('figures of other platforms', () => {
  it('are read from each of them, with the level of the formula', async () => {
    expect(await later()).toBe(true);
    const asOf = db.clock.now().toISOString();
    expect(await community.reader.platforms(db.database)).toEqual([
      { platform: 'DISCORD', name: 'Discord server', joinUrl: 'https://discord.gg/guildhall', members: 5_214, active: 486, level: 'HIGH', asOf, stale: false },
      { platform: 'REDDIT', name: 'r/guildhall', joinUrl: 'https://www.reddit.com/r/guildhall', members: 12_480, active: 173, level: 'MODERATE', asOf, stale: false },
      { platform: 'GITHUB', name: 'guildhall/guildhall', joinUrl: 'https://github.com/guildhall/guildhall', members: 1_842, active: null, level: 'LOW', asOf, stale: false },
      { platform: 'HUGGINGFACE', name: 'guildhall', joinUrl: 'https://huggingface.co/guildhall', members: 940, active: null, level: 'LOW', asOf, stale: false },
    ]);
    expect(await events()).toEqual(['community.statistics-refreshed']);
  });

  it('tell nobody when they are the same again, and are as of now', async () => {
    await later();
    expect(await later()).toBe(false);
    expect(await events()).toHaveLength(1);
    expect((await card('GITHUB'))?.asOf).toBe(db.clock.now().toISOString());
  });

  it('count posts where Reddit does not say who is active', async () => {
    platforms.fail({ match: { path: platformPaths.reddit }, status: 200, body: { data: { subscribers: 300 } } });
    await later();
    expect(await card('REDDIT')).toMatchObject({ members: 300, active: null, level: 'MODERATE' });
  });

  it('of an organization on GitHub are its followers', async () => {
    community = communityOn(db, platforms.config({ GITHUB_COMMUNITY: 'guildhall' }));
    await later();
    expect(await card('GITHUB')).toMatchObject({ name: 'guildhall', members: 367 });
  });

  it('are not asked for where no community is configured', async () => {
    community = communityOn(db, platforms.config({ DISCORD_INVITE: '', REDDIT_COMMUNITY: '', GITHUB_COMMUNITY: '' }));
    const before = platforms.requests(platformPaths.discord) + platforms.requests(platformPaths.github);
    await later();
    expect((await community.reader.platforms(db.database)).map(({ platform }) => platform)).toEqual(['HUGGINGFACE']);
    expect(platforms.requests(platformPaths.discord) + platforms.requests(platformPaths.github)).toBe(before);
  });

  it('of another community than the configured one are nobody’s', async () => {
    await later();
    community = communityOn(db, platforms.config({ REDDIT_COMMUNITY: 'other' }));
    expect(await card('REDDIT')).toMatchObject({ name: 'r/other', members: null, asOf: null });
  });

  it('are asked for once a minute at the most, and not sent again by GitHub', async () => {
    await later();
    const before = platforms.requests();
    db.clock.advance(59);
    await community.refresh.run();
    expect(platforms.requests()).toBe(before);
    db.clock.advance(1);
    await community.refresh.run();
    expect(platforms.requests()).toBe(before + 6);
    expect(await card('GITHUB')).toMatchObject({ members: 1_842, stale: false });
  });

  it('of two refreshes at once are told once', async () => {
    db.clock.advance(QUARTER);
    const both = await Promise.all([community.refresh.run(), communityOn(db, platforms.config()).refresh.run()]);
    expect(both.filter((changed) => changed)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});

const failures: readonly [string, PlatformFault][] = [
  ['an error', { status: 500 }],
  ['a limit', { status: 429, headers: { 'retry-after': '60' } }],
  ['nothing at all', { cut: true }],
  ['half an answer', { cut: 'body' }],
  ['no JSON', { status: 200, body: '<!doctype html>' }],
  ['another form', { status: 200, body: { data: [] } }],
  ['figures as text', { status: 200, body: { approximate_member_count: '12', data: { subscribers: '12' }, stargazers_count: '12', numFollowers: '12' } }],
  ['figures below zero', { status: 200, body: { approximate_member_count: -1, data: { subscribers: -1 }, stargazers_count: -1, numFollowers: -1 } }],
  ['null', { status: 200, body: 'null' }],
  ['too much', { status: 200, body: { long: 'x'.repeat(2_100_000) } }],
  ['a way to another host', { status: 302, headers: { location: 'http://127.0.0.2:1/' } }],
  ['a way in a circle', { status: 301, headers: { location: '/elsewhere' } }],
];

describe('a platform that answers', () => {
  it.each(failures)('%s keeps its last figures, marked as old', async (_, fault) => {
    await later();
    const asOf = db.clock.now().toISOString();
    platforms.fail(fault);
    expect(await later()).toBe(true);
    for (const [platform, members] of [['DISCORD', 5_214], ['REDDIT', 12_480], ['GITHUB', 1_842], ['HUGGINGFACE', 940]] as const) {
      expect(await card(platform)).toMatchObject({ members, asOf, stale: true });
    }
    expect(await events()).toHaveLength(2);
    platforms.recover();
    expect(await later()).toBe(true);
    expect(await card('DISCORD')).toMatchObject({ members: 5_214, asOf: db.clock.now().toISOString(), stale: false });
  });

  it('too late keeps its last figures, and holds up none of the others', async () => {
    await later();
    platforms.fail({ match: { path: platformPaths.discord }, delayMs: 8_000 });
    const began = performance.now();
    await later();
    expect(performance.now() - began).toBeLessThan(7_000);
    expect([(await card('DISCORD'))?.stale, (await card('REDDIT'))?.stale]).toEqual([true, false]);
  }, 15_000);

  it('nothing from the beginning on has no figures rather than zero', async () => {
    platforms.fail({ status: 503 });
    await later();
    expect(await card('DISCORD')).toMatchObject({ members: null, active: null, level: null, asOf: null, stale: true });
  });
});

it('who has moved within its host is followed', async () => {
  platforms.fail({ match: { path: platformPaths.github }, status: 301, headers: { location: '/github/orgs/guildhall' }, times: 1 });
  const before = platforms.requests('/github/orgs/guildhall');
  // The organization has no stars: that it is told so shows that it was asked.
  await later();
  expect(await card('GITHUB')).toMatchObject({ members: null, stale: true });
  expect(platforms.requests('/github/orgs/guildhall')).toBe(before + 1);
});
