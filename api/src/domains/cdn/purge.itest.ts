import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestContext, type TestContext } from '../../../test/test-worker.js';
import type { RecordedEvent } from '../../platform/outbox/domain-event.js';
import { WorkerModule } from '../../worker.module.js';
import { aCreator } from '../creators/testing/a-creator.js';
import { MediaPort } from '../media/index.js';
import { anImage } from '../media/testing/an-image.js';
import { anItem } from '../portfolio/testing/an-item.js';
import { PublishPages } from '../publishing/use-cases/publish-pages.js';
import { PurgeImages } from './jobs/purge-images.handler.js';
import { PurgePages } from './jobs/purge-pages.handler.js';
import { openLocalCdn, type LocalCdn } from './testing/local-cdn.js';

const TOKEN = 'purge-token-3f9a';

let cdn: LocalCdn;
let context: TestContext;

beforeAll(async () => {
  cdn = await openLocalCdn();
  Object.assign(process.env, { CDN_PURGE_URL: cdn.url, CDN_PURGE_TOKEN: TOKEN, MEDIA_BASE_URL: 'https://media.example' });
  context = await startTestContext({ imports: [WorkerModule] });
});

afterAll(async () => {
  await context.close();
  await cdn.close();
  for (const name of ['CDN_PURGE_URL', 'CDN_PURGE_TOKEN', 'MEDIA_BASE_URL']) Reflect.deleteProperty(process.env, name);
});

afterEach(() => {
  cdn.failing = null;
  cdn.received.length = 0;
});

const urls = (): string[] => cdn.received.flatMap((one) => one.urls);

async function aStall(username: string) {
  const { database } = context;
  const creator = await aCreator().called(username).save(database);
  const image = await anImage().of(creator.id).inUse().save(database);
  const item = await anItem().of(creator.id).titled('Salt garden').at('salt-garden').showing(image.id).save(database);
  const files = await database.query<{ name: string }>(`SELECT v ->> 'name' AS name FROM images, jsonb_array_elements(variants) v WHERE id = $1`, [image.id]);
  const media = files.map(({ name }) => `https://media.example/media/${name}`).sort();
  return { creator, image, item, media, paths: [`/portfolio/${username}`, `/portfolio/${username}/salt-garden`] };
}

/** The worker's relay may be at it as well: what counts is that the address arrives. */
async function arrived(expected: readonly string[], withinMs: number): Promise<void> {
  const until = performance.now() + withinMs;
  while (!expected.every((url) => urls().includes(url))) {
    if (performance.now() > until) throw new Error(`Not purged: ${expected.filter((url) => !urls().includes(url)).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('purging', () => {
  it('names pages and cards that changed, with the token', async () => {
    const { paths } = await aStall('cdn-one');
    await context.module.get(PublishPages).run(paths);
    await arrived(['http://localhost:4000/portfolio/cdn-one', 'http://localhost:4000/og/portfolio/cdn-one/salt-garden.png'], 5_000);
    expect(new Set(cdn.received.map((one) => one.authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  it('has told the CDN of a takedown within five seconds: the page, the card, every file of its pictures', async () => {
    const { paths, item, creator, media } = await aStall('cdn-two');
    await context.module.get(PublishPages).run(paths);
    await arrived(['http://localhost:4000/portfolio/cdn-two'], 5_000);
    cdn.received.length = 0;
    await context.database.transaction(async (tx) => {
      await tx.execute(`UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`, [item.id]);
      await tx.emit({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: creator.id } });
    });
    await arrived(['http://localhost:4000/portfolio/cdn-two/salt-garden', 'http://localhost:4000/og/portfolio/cdn-two/salt-garden.png', ...media], 5_000);
  });

  it('names everything of a creator whose profile is gone', async () => {
    const { paths, creator, media } = await aStall('cdn-three');
    await context.module.get(PublishPages).run(paths);
    await context.database.execute(`UPDATE users SET banned_at = now() WHERE id = $1`, [creator.id]);
    await context.module.get(PublishPages).run(paths);
    await arrived([`http://localhost:4000${paths[0] ?? ''}`, ...media], 5_000);
  });

  it('names the files of images that are released', async () => {
    const { image, media } = await aStall('cdn-four');
    await context.database.transaction((tx) => context.module.get(MediaPort).release(tx, [image.id]));
    await arrived(media, 5_000);
  });

  it('says the same a second time', async () => {
    const { image, media } = await aStall('cdn-five');
    const handler = context.module.get(PurgeImages);
    const event = { id: image.id, type: 'media.images-released', payload: { imageIds: [image.id] }, occurredAt: new Date(0) } as RecordedEvent<'media.images-released'>;
    await handler.handle(event);
    await handler.handle(event);
    // The worker publishes the front page by the clock: what else is told does not count.
    expect(urls().filter((url) => url.includes('/media/')).sort()).toEqual([...media, ...media].sort());
  });

  it('sends at most 30 addresses at a time', async () => {
    const paths = Array.from({ length: 40 }, (_, index) => `/portfolio/batch-${index}`);
    await context.module.get(PurgePages).handle({ id: 'b', type: 'publishing.pages-changed', payload: { paths }, occurredAt: new Date(0) } as RecordedEvent<'publishing.pages-changed'>);
    const batches = cdn.received.filter(({ urls }) => urls.some((url) => url.includes('/batch-')));
    expect(batches.map((one) => one.urls.length)).toEqual([30, 30, 20]);
  });
});

describe('a CDN that fails', () => {
  it.each([500, 429, 302, 'silent'] as const)('(%s) loses nothing: the event waits and is told again', async (failure) => {
    const { image, media } = await aStall(`cdn-fails-${failure}`);
    cdn.failing = failure;
    await context.database.transaction((tx) => context.module.get(MediaPort).release(tx, [image.id]));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(urls().filter((url) => url.includes('/media/'))).toEqual([]);
    cdn.failing = null;
    await arrived(media, 15_000);
  });

  it('says what happened, never the token', async () => {
    const { image } = await aStall('cdn-secret');
    cdn.failing = 500;
    await context.database.transaction((tx) => context.module.get(MediaPort).release(tx, [image.id]));
    const failed = async (): Promise<string> => {
      const rows = await context.database.query<{ text: string }>(`SELECT string_agg(last_error, ' ') AS text FROM outbox_events WHERE last_error LIKE '%CDN%'`);
      return rows[0]?.text ?? '';
    };
    while ((await failed()) === '') await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await failed()).toContain('The CDN answered a purge with 500');
    expect(await failed()).not.toContain(TOKEN);
  });
});
