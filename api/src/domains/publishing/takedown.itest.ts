import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { startTestContext, type TestContext } from '../../../test/test-worker.js';
import { Clock } from '../../platform/clock/clock.js';
import { WorkerModule } from '../../worker.module.js';
import { aCreator, memberOf } from '../creators/testing/a-creator.js';
import { LiftRestriction, RestrictPerson } from '../identity/index.js';
import { aUser } from '../identity/testing/a-user.js';
import { MediaObjects } from '../media/objects/media-objects.js';
import { anImage } from '../media/testing/an-image.js';
import { aPersonality } from '../personalities/testing/a-personality.js';
import { anItem } from '../portfolio/testing/an-item.js';
import { RequestFullPublish } from './index.js';

/** Seconds within which everything must have gone, or come back. */
const WITHIN_SECONDS = 5;

let context: TestContext;
let app: TestApp;

beforeAll(async () => {
  // Queues of its own: the deadline is about this worker, not about one that another file starts meanwhile.
  const redis = new URL(process.env['TEST_REDIS_URL'] ?? '');
  redis.pathname = '/9';
  process.env['TEST_REDIS_URL'] = redis.toString();
  context = await startTestContext({ imports: [WorkerModule] });
  const [{ url }] = (await context.database.query<{ url: string }>('SELECT current_database() AS url')) as [{ url: string }];
  const database = new URL(process.env['DATABASE_URL'] ?? '');
  database.pathname = `/${url}`;
  app = await startTestApp({ DATABASE_URL: database.toString(), PAGE_STORE: `file://${context.pages}`, FLOOD_LIMIT_SCALE: '1000' });
});

afterAll(async () => {
  await app.close();
  await context.close();
});

/** Seconds in which a new creator must be there; nothing is promised of that here. */
const SETTLING_SECONDS = 25;

/** Addresses that are a creator's own, and lists that show them beside others. */
interface Stall {
  readonly id: string;
  readonly itemId: string;
  readonly username: string;
  /** What belongs to the one item. */
  readonly item: readonly string[];
  /** What belongs to the creator beyond it. */
  readonly own: readonly string[];
  readonly lists: readonly string[];
}

async function aStall(username: string): Promise<Stall> {
  const { database } = context;
  const creator = await aCreator().called(username).save(database);
  const image = await anImage().of(creator.id).inUse().save(database);
  const objects = context.module.get(MediaObjects);
  const variant = image.variants.find(({ format }) => format === 'webp');
  if (variant === undefined) throw new Error('An image has variants');
  await objects.putVariant(image.id, variant.name, await sharp({ create: { width: 320, height: 240, channels: 3, background: '#e00000' } }).webp().toBuffer());
  const item = await anItem().of(creator.id).titled('Salt garden').at('salt-garden').showing(image.id).madeOn(new Date()).save(database);
  const personality = `${username}-reader`;
  const saved = await aPersonality(personality, { category: username, tags: [username] }).save({ database, clock: context.module.get(Clock) });
  await database.execute('UPDATE personalities SET owner_id = $2 WHERE slug = $1', [personality, creator.id]);
  expect(saved).toBeDefined();
  await database.transaction((tx) => tx.emit({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: creator.id } }));
  await database.transaction((tx) => tx.emit({ type: 'identity.standing-changed', payload: { userId: creator.id } }));
  const page = `/portfolio/${username}/salt-garden`;
  return {
    ...{ id: creator.id, itemId: item.id, username },
    item: [page, `/og${page}.png`, `/media/${variant.name}`],
    own: [`/portfolio/${username}`, `/og/portfolio/${username}.png`, `/personalities/${personality}`, `/og/personalities/${personality}.png`, `/personalities/category/${username}`],
    lists: ['/', '/community/marketplace', '/community', '/community/marketplace?after=', '/sitemap/0.xml', '/feed.xml'],
  };
}

const statusOf = async (url: string): Promise<number> => (await app.app.inject({ method: 'GET', url })).statusCode;

// Media have no register of what was once there: to a stranger they are missing.
const gone = (url: string): readonly number[] => (url.startsWith('/media/') ? [404, 410] : [410]);

async function shows(url: string, username: string): Promise<boolean> {
  const { body } = await app.app.inject({ method: 'GET', url });
  return body.includes(`/portfolio/${username}`);
}

async function profileBy(username: string): Promise<unknown> {
  return (await app.graphql('query ($username: String!) { creatorProfile(username: $username) { id } }', { username })).data?.['creatorProfile'] ?? null;
}

/** Asks until nothing is left to complain about. @throws with the complaints after so many seconds. */
async function within(complaints: () => Promise<string[]>, seconds = WITHIN_SECONDS): Promise<void> {
  for (const end = performance.now() + seconds * 1_000; ; await wait(50)) {
    const left = await complaints();
    if (left.length === 0) return;
    if (performance.now() > end) throw new Error(`After ${seconds} s: ${left.join('; ')}`);
  }
}

async function visible({ item, own, lists, username }: Stall, seconds = WITHIN_SECONDS): Promise<void> {
  const complaints = async (): Promise<string[]> => [
    ...(await complain([...item, ...own], (status) => status === 200)),
    ...(await absent(lists.filter((url) => !url.includes('?')), username)),
    ...((await profileBy(username)) === null ? ['no profile in the API'] : []),
  ];
  await within(complaints, seconds);
}

async function hidden({ item, own, lists, username }: Stall): Promise<void> {
  await within(async () => [
    ...(await complain([...item, ...own], (status, url) => gone(url).includes(status))),
    ...(await present(lists, username)),
    ...((await profileBy(username)) === null ? [] : ['a profile in the API']),
  ]);
}

async function complain(urls: readonly string[], holds: (status: number, url: string) => boolean): Promise<string[]> {
  const answers = await Promise.all(urls.map(async (url) => ({ url, status: await statusOf(url) })));
  return answers.filter(({ url, status }) => !holds(status, url)).map(({ url, status }) => `${url} answers ${status}`);
}

async function present(urls: readonly string[], username: string): Promise<string[]> {
  const answers = await Promise.all(urls.map(async (url) => ((await shows(url, username)) ? `${url} shows ${username}` : '')));
  return answers.filter((text) => text !== '');
}

async function absent(urls: readonly string[], username: string): Promise<string[]> {
  const answers = await Promise.all(urls.map(async (url) => ((await shows(url, username)) ? '' : `${url} shows no ${username}`)));
  return answers.filter((text) => text !== '');
}

const admin = async () => memberOf(await aUser().role('ADMIN').save(context.database), 'ADMIN');

const inHours = (count: number): Date => new Date(Date.now() + count * 3_600_000);

jest.setTimeout(60_000);

describe('takedown', () => {
  it.each([
    ['suspended', { kind: 'SUSPENSION', until: inHours(24) }],
    ['banned', { kind: 'BAN' }],
  ] as const)('a creator who is %s goes from every kind of address, and comes back when it is lifted', async (how, restriction) => {
    const stall = await aStall(`taken-${how}`);
    await visible(stall, SETTLING_SECONDS);
    const actor = await admin();
    await context.module.get(RestrictPerson).run(actor, { userId: stall.id, restriction });
    await hidden(stall);
    await context.module.get(LiftRestriction).run(actor, stall.id);
    await visible(stall);
  });

  it('a creator comes back by themselves when a suspension ends', async () => {
    const stall = await aStall('taken-for-a-moment');
    await visible(stall, SETTLING_SECONDS);
    await context.module.get(RestrictPerson).run(await admin(), { userId: stall.id, restriction: { kind: 'SUSPENSION', until: new Date(Date.now() + 2_500) } });
    await hidden(stall);
    await wait(2_500);
    await visible(stall);
  });

  it.each([
    ['unpublished', `UPDATE portfolio_items SET visibility = 'PRIVATE' WHERE id = $1`, `UPDATE portfolio_items SET visibility = 'PUBLIC' WHERE id = $1`],
    ['deleted', 'UPDATE portfolio_items SET deleted_at = now() WHERE id = $1', 'UPDATE portfolio_items SET deleted_at = NULL WHERE id = $1'],
    ['removed', `UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`, `UPDATE portfolio_items SET status = 'APPROVED' WHERE id = $1`],
  ])('an item that is %s goes with its card and pictures, from the lists too, and comes back', async (how, hide, show) => {
    const stall = await aStall(`item-${how}`);
    await visible(stall, SETTLING_SECONDS);
    const change = (sql: string): Promise<void> =>
      context.database.transaction(async (tx) => {
        await tx.execute(sql, [stall.itemId]);
        await tx.emit({ type: 'portfolio.item-changed', payload: { itemId: stall.itemId, creatorId: stall.id } });
      });
    await change(hide);
    await within(async () => [...(await complain(stall.item, (status, url) => gone(url).includes(status))), ...(await present(stall.lists.slice(0, 2), stall.username))]);
    await change(show);
    await visible(stall);
  });

  it('a creator whose profile is deleted goes from every kind of address', async () => {
    const stall = await aStall('taken-deleted');
    await visible(stall, SETTLING_SECONDS);
    await context.database.transaction(async (tx) => {
      await tx.execute('UPDATE creators SET deleted_at = now() WHERE id = $1', [stall.id]);
      await tx.emit({ type: 'creators.profile-saved', payload: { creatorId: stall.id, username: stall.username, created: false } });
    });
    const creatorsOwn = [...stall.item, ...stall.own].filter((url) => !url.includes('personalities') && !url.startsWith('/media/'));
    await within(async () => [...(await complain(creatorsOwn, (status) => status === 410)), ...(await present(stall.lists, stall.username))]);
  });

  it('what is gone stays gone when everything is published again', async () => {
    const stall = await aStall('taken-for-good');
    await visible(stall, SETTLING_SECONDS);
    await context.module.get(RestrictPerson).run(await admin(), { userId: stall.id, restriction: { kind: 'BAN' } });
    await hidden(stall);
    await context.module.get(RequestFullPublish).run();
    await wait(1_000);
    await hidden(stall);
  });
});
