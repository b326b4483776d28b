import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { cardOf, type ProfilePage } from '@guildhall/contracts';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { ObjectStorage } from '../../../platform/storage/object-storage.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { MediaObjects } from '../../media/objects/media-objects.js';
import { anImage } from '../../media/testing/an-image.js';
import { aPersonality } from '../../personalities/testing/a-personality.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { FindPage } from '../../publishing/index.js';
import { PublishPages } from '../../publishing/use-cases/publish-pages.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CardObjects } from '../card-objects.js';
import { RemoveCards } from '../jobs/remove-cards.handler.js';
import { cardPrefix } from '../model/card-key.js';
import { DrawCard } from '../use-cases/draw-card.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
});

afterAll(() => app.close());

/** A creator with one public item whose picture is red and lies in storage. */
async function aStall(username: string) {
  const creator = await aCreator().called(username).save(app.database);
  const image = await anImage().of(creator.id).inUse().save(app.database);
  for (const variant of image.variants.filter(({ format }) => format === 'webp')) {
    const red = await sharp({ create: { width: variant.width, height: variant.height, channels: 3, background: '#e00000' } }).webp().toBuffer();
    await app.app.get(MediaObjects).putVariant(image.id, variant.name, red);
  }
  const item = await anItem().of(creator.id).titled('Salt garden').at('salt-garden').showing(image.id).save(app.database);
  return { creator, item, image, profile: `/portfolio/${username}`, page: `/portfolio/${username}/salt-garden` };
}

const get = (path: string, headers: Record<string, string> = {}) => app.app.inject({ method: 'GET', url: `/og${path}.png`, headers });

async function colourAt(png: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
}

const kept = async (path: string): Promise<string[]> => (await app.app.get(ObjectStorage).list(cardPrefix(path), 10)).map(({ key }) => key);

describe('a card', () => {
  it('is a PNG of 1200 × 630 that shows the picture on paper', async () => {
    const { page } = await aStall('card-one');
    const answer = await get(page);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'image/png', 'no-cache']);
    const { width, height, format } = await sharp(answer.rawPayload).metadata();
    expect([width, height, format]).toEqual([1_200, 630, 'png']);
    expect(answer.rawPayload.length).toBeLessThan(400_000);
    const [red = 0, green = 255, blue = 255] = await colourAt(answer.rawPayload, 918, 315);
    expect([red > 215, green < 10, blue < 10]).toEqual([true, true, true]);
    expect(await colourAt(answer.rawPayload, 5, 5)).toEqual([245, 246, 244]);
  });

  it('exists for profiles and personalities too', async () => {
    const { profile } = await aStall('card-two');
    await aPersonality('card-tide-reader').save({ database: app.database, clock: app.app.get(Clock) });
    for (const path of [profile, '/personalities/card-tide-reader']) expect((await get(path)).statusCode).toBe(200);
  });

  it('is kept, and answered with 304 to whoever has it', async () => {
    const { profile } = await aStall('card-three');
    const first = await get(profile);
    expect(await kept(profile)).toHaveLength(1);
    const again = await get(profile);
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    const tag = String(first.headers['etag']);
    expect((await get(profile, { 'if-none-match': tag })).statusCode).toBe(304);
  });

  it('is drawn anew when what it shows changes, and the old one goes', async () => {
    const { profile, creator } = await aStall('card-four');
    const first = await get(profile);
    await app.database.execute(`UPDATE creators SET display_name = 'Somebody else' WHERE id = $1`, [creator.id]);
    const second = await get(profile);
    expect(second.headers['etag']).not.toBe(first.headers['etag']);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(false);
    expect(await kept(profile)).toHaveLength(1);
  });

  it('is drawn once for fifty who ask at the same time', async () => {
    const { profile } = await aStall('card-five');
    const draw = app.app.get(DrawCard);
    const run = draw.run.bind(draw);
    let drawn = 0;
    draw.run = (card) => {
      drawn += 1;
      return run(card);
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(profile)));
    draw.run = run;
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(drawn).toBe(1);
  });

  it('shows the words without a picture that storage has lost', async () => {
    const { page, image } = await aStall('card-six');
    await app.app.get(MediaObjects).removeAll(image);
    const answer = await get(page);
    expect(answer.statusCode).toBe(200);
    expect(await colourAt(answer.rawPayload, 705, 80)).toEqual([245, 246, 244]);
  });
});

describe('what is not public', () => {
  it.each([
    ['a private item', `UPDATE portfolio_items SET visibility = 'PRIVATE' WHERE id = $1`],
    ['an item that waits', `UPDATE portfolio_items SET status = 'PENDING' WHERE id = $1`],
    ['a deleted item', `UPDATE portfolio_items SET deleted_at = now() WHERE id = $1`],
    ['an item that was taken down', `UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`],
  ])('%s has no card, not even one that was drawn before', async (name, hide) => {
    const { page, item } = await aStall(`hidden-${name.replaceAll(' ', '-').slice(0, 20)}`);
    expect((await get(page)).statusCode).toBe(200);
    await app.database.execute(hide, [item.id]);
    expect((await get(page)).statusCode).toBe(404);
  });

  it('answers 410 where a page was published, and its card goes from storage, twice as well as once', async () => {
    const { page, profile, item, creator } = await aStall('card-gone');
    await app.app.get(PublishPages).run([page, profile]);
    expect((await get(page)).statusCode).toBe(200);
    await app.database.execute(`UPDATE users SET banned_at = now() WHERE id = $1`, [creator.id]);
    for (const path of [page, profile]) expect((await get(path)).statusCode).toBe(410);
    await app.app.get(PublishPages).run([page, profile]);
    const events = await app.database.query<RecordedEvent<'publishing.pages-gone'>>(
      `SELECT id, type, payload, occurred_at AS "occurredAt" FROM outbox_events WHERE type = 'publishing.pages-gone' AND payload::text LIKE '%card-gone%'`,
    );
    expect(events.flatMap(({ payload }) => payload.paths).sort()).toEqual([profile, page].sort());
    const handler = new RemoveCards(app.app.get(CardObjects));
    for (const event of [...events, ...events]) await handler.handle(event);
    expect(await kept(page)).toEqual([]);
    expect(item.id).toBeDefined();
  });

  it.each(['/portfolio/nobody', '/portfolio/nobody/nothing', '/personalities/nobody', '/', '/community/marketplace', '/sitemap', '/portfolio/..%2fx'])('%s has none', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });
});

describe('the head of a page', () => {
  it('names the card that the API serves, with its version', async () => {
    const { profile } = await aStall('card-head');
    const found = await app.app.get(FindPage).run(profile);
    expect(found?.state).toBe('LIVE');
    const page = (found as { model: ProfilePage }).model;
    expect(cardOf(page).pictures).toHaveLength(1);
    await app.app.get(PublishPages).run([profile]);
    const html = await app.app.inject({ method: 'GET', url: profile });
    const [, url = ''] = /property="og:image" content="http:\/\/localhost:4000([^"]+)"/.exec(html.body) ?? [];
    expect(url).toMatch(/^\/og\/portfolio\/card-head\.png\?v=[0-9a-z]+$/);
    expect((await app.app.inject({ method: 'GET', url })).statusCode).toBe(200);
  });
});
