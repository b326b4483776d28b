import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { startSystem, type RunningSystem } from '../tools/system/start-system.ts';
import { approveAll } from './support/approve-all.ts';
import { Member, type Entrances } from './support/member.ts';
import { expectNothingLostOrDoubled } from './support/nothing-lost.ts';
import { makePicture } from './support/pictures.ts';
import { Studio } from './support/studio.ts';
import { openEvents, rowsOf } from './support/system-database.ts';

/** A killed worker's jobs are given to another after a minute without a sign of life, looked for every 15 seconds. */
const RECOVERY = 110_000;

// Two of everything, killed one after the other; what one test made must survive the next.
test.describe.configure({ mode: 'serial' });

let system: RunningSystem;
let entrances: Entrances;
let moderator: Member;
const titles: string[] = [];

test.beforeAll('two APIs and two workers run', async () => {
  test.setTimeout(120_000);
  system = await startSystem({ apis: 2, workers: 2, env: { FLOOD_LIMIT_SCALE: '100' } });
  entrances = { publicUrl: system.url, apis: system.apis.map(({ url }) => url) };
  moderator = new Member('mia', entrances);
  await moderator.signIn();
  await system.cli('roles:grant', 'mia', 'MODERATOR');
});

test.afterAll('everything stops', async () => {
  test.setTimeout(60_000);
  await system.stop();
});

test('a session made on one API works on the other, and ends on both', async () => {
  const ben = new Member('ben', entrances);
  await ben.signIn();
  const me = '{ me { username } }';
  for (const api of [0, 1]) expect(await ben.ask(me, {}, api)).toEqual({ me: { username: 'ben' } });
  await ben.ask('mutation { signOutEverywhere { __typename } }', {}, 1);
  for (const api of [0, 1]) expect(await ben.ask(me, {}, api)).toEqual({ me: null });
});

test('SIGKILL of APIs and workers during relay, image work and publishing', async () => {
  test.setTimeout(200_000);
  const [firstApi, secondApi] = system.apis;
  const [firstWorker, secondWorker] = system.workers;
  const studios = await openStudios('kill', 3);
  const work = Promise.all(studios.map((studio, index) => makeThree(studio, index)));

  await imageWorkBegins();
  await firstWorker?.kill();
  await secondApi?.kill();
  await pause(300);
  await secondWorker?.kill();
  await workIsOpen();
  await Promise.all([secondApi?.start(), secondWorker?.start()]);
  await firstApi?.kill();
  await firstApi?.start();
  await work;

  const approved = approveAll(moderator);
  await pageOf(studios);
  await secondWorker?.kill();
  await approved;
  await workIsOpen();
  await Promise.all([firstWorker?.start(), secondWorker?.start()]);
  await expectNothingLostOrDoubled(system, titles, RECOVERY);
});

test('Redis loses everything while images and pages wait', async () => {
  test.setTimeout(150_000);
  const studios = await openStudios('empty', 2);
  const work = Promise.all(studios.map((studio, index) => makeThree(studio, index + 3)));
  await imageWorkBegins();
  await system.emptyRedis();
  await work;
  const approved = approveAll(moderator);
  await system.services.redis.kill();
  await pause(500);
  await system.services.redis.start();
  await system.emptyRedis();
  await approved;
  await expectNothingLostOrDoubled(system, titles, RECOVERY);
});

test('PostgreSQL is killed and started again under work', async () => {
  test.setTimeout(150_000);
  const studios = await openStudios('restart', 2);
  const work = Promise.all(studios.map((studio, index) => makeThree(studio, index + 5)));
  await imageWorkBegins();
  await system.services.postgres.kill();
  await pause(500);
  await system.services.postgres.start();
  await work;
  await approveAll(moderator);
  await expectNothingLostOrDoubled(system, titles, RECOVERY);
});

function databaseUrl(): string {
  return system.env['DATABASE_URL'] ?? '';
}

/** Makes sure that a kill left something undone; otherwise it would prove nothing. */
async function workIsOpen(): Promise<void> {
  expect(await openEvents(databaseUrl()), 'events without anybody to handle them').toBeGreaterThan(0);
}

async function openStudios(name: string, many: number): Promise<Studio[]> {
  const studios = Array.from({ length: many }, (_, index) => new Studio(`u-${name}-${index + 1}`, entrances));
  await Promise.all(studios.map((studio) => studio.open()));
  return studios;
}

async function makeThree(studio: Studio, seed: number): Promise<void> {
  for (const number of [1, 2, 3]) {
    const title = `Work ${number} of ${studio.member.username}`;
    titles.push(title);
    await studio.make(title, await makePicture(`${number}.png`, seed * 50 + number * 10, { width: 900, height: 600 }));
  }
}

/** Waits until a worker is in the middle of an image. */
async function imageWorkBegins(): Promise<void> {
  const busy = () => rowsOf(databaseUrl(), `SELECT 1 FROM images WHERE status = 'PROCESSING' AND progress BETWEEN 10 AND 90`);
  await expect.poll(async () => (await busy()).length, { timeout: 30_000, intervals: [50] }).toBeGreaterThan(0);
}

/** Waits until the first page of one of them is written: publishing is in full swing. */
async function pageOf(studios: readonly Studio[]): Promise<void> {
  const owners = studios.map(({ member }) => member.username);
  const pages = () =>
    rowsOf(
      databaseUrl(),
      `SELECT 1 FROM pages p JOIN creators c ON c.id = p.owner_id JOIN users u ON u.id = c.id
        WHERE p.state = 'LIVE' AND p.path ~ '^/portfolio/[^/]+/' AND u.discord_username = ANY($1)`,
      [owners],
    );
  await expect.poll(async () => (await pages()).length, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(0);
}
