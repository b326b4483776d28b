import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { openTestRedis } from '../../../../test/test-redis.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { IndexListing } from '../jobs/index-listing.handler.js';
import { marketplaceOn } from '../testing/marketplace-on.js';
import type { IndexListings } from './index-listings.js';

const redis = openTestRedis();
let db: TestDatabase;
let index: IndexListings;

beforeAll(async () => {
  db = await openTestDatabase();
  ({ index } = marketplaceOn(db, redis));
});

afterAll(async () => {
  await db.close();
  redis.onApplicationShutdown();
});

async function listing(id: string): Promise<Record<string, unknown> | undefined> {
  const rows = await db.database.query<Record<string, unknown>>('SELECT categories, skills, availability, document::text AS document FROM creator_listings WHERE creator_id = $1', [id]);
  return rows[0];
}

async function told(id: string): Promise<unknown[]> {
  return (await db.events()).filter(({ type, payload }) => type === 'marketplace.listing-changed' && payload['creatorId'] === id).map(({ payload }) => payload['categories']);
}

/** The counts and words as the listings alone would give them. */
const RECOUNT = `
  SELECT
    (SELECT count(*)::int FROM (
      SELECT skill, category_bits, availability, rating_band, creators FROM listing_counts WHERE creators <> 0
      EXCEPT SELECT skill, category_bits, availability, rating_band, count(*)::int FROM creator_listings, unnest(skills || ARRAY['']) AS skill GROUP BY 1, 2, 3, 4) AS a) AS counts,
    (SELECT count(*)::int FROM (
      SELECT word, creators FROM listing_words WHERE creators <> 0
      EXCEPT SELECT word, count(*)::int FROM creator_listings, unnest(tsvector_to_array(document)) AS word GROUP BY 1) AS b) AS words,
    (SELECT count(*)::int FROM (
      SELECT skill, creators FROM listing_skills WHERE creators <> 0
      EXCEPT SELECT skill, count(*)::int FROM creator_listings, unnest(skills) AS skill GROUP BY 1) AS c) AS skills`;

async function expectRightCounts(): Promise<void> {
  expect(await db.database.query(RECOUNT)).toEqual([{ counts: 0, words: 0, skills: 0 }]);
}

describe('a listing', () => {
  it('is made of what everybody can see, and of nothing else', async () => {
    const ada = await aCreator().called('ada').saying('Rain.').skilledIn('SD', 'flux').save(db.database);
    await anItem().of(ada.id).titled('Neon choir').filedUnder('VIDEO').save(db.database);
    await anItem().of(ada.id).titled('Hidden secret').filedUnder('AUDIO').hidden().save(db.database);
    await anItem().of(ada.id).titled('Waiting secret').filedUnder('IMAGE').pending().save(db.database);
    await index.run([ada.id]);
    const made = await listing(ada.id);
    expect(made).toMatchObject({ categories: ['VIDEO'], skills: ['stable diffusion', 'flux'], availability: 'AVAILABLE' });
    expect(made?.['document']).toContain(`'choir'`);
    expect(made?.['document']).not.toContain('secret');
    await expectRightCounts();
  });

  it('tells the categories before and after, and goes with the last public item', async () => {
    const zoe = await aCreator().called('zoe').save(db.database);
    const item = await anItem().of(zoe.id).filedUnder('AUDIO').save(db.database);
    await index.run([zoe.id]);
    await db.database.execute(`UPDATE portfolio_items SET category = 'IMAGE' WHERE id = $1`, [item.id]);
    await index.run([zoe.id]);
    await db.database.execute(`UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`, [item.id]);
    await index.run([zoe.id]);
    await index.run([zoe.id]);
    expect(await told(zoe.id)).toEqual([['AUDIO'], ['AUDIO', 'IMAGE'], ['IMAGE']]);
    expect(await listing(zoe.id)).toBeUndefined();
    await expectRightCounts();
  });

  it('is the same after an event that came twice, and keeps its scores', async () => {
    const bruno = await aCreator().called('bruno').save(db.database);
    await anItem().of(bruno.id).save(db.database);
    const handler = new IndexListing(index);
    const payload = { creatorId: bruno.id, username: 'bruno', created: true };
    const event: RecordedEvent<'creators.profile-saved'> = { id: 'e', type: 'creators.profile-saved', payload, occurredAt: db.clock.now() };
    await handler.handle(event);
    const once = await listing(bruno.id);
    await db.database.execute('UPDATE creator_listings SET popularity_micro = 7, rating_sum = 9, rating_count = 2 WHERE creator_id = $1', [bruno.id]);
    await handler.handle(event);
    expect(await listing(bruno.id)).toEqual(once);
    expect(await told(bruno.id)).toHaveLength(1);
    expect(await db.database.query('SELECT popularity_micro AS score, rating_band AS band FROM creator_listings WHERE creator_id = $1', [bruno.id])).toEqual([{ score: '7', band: 3 }]);
    await expectRightCounts();
  });

  it('has the stars that its creator has already, told once', async () => {
    const nell = await aCreator().called('nell').save(db.database);
    const item = await anItem().of(nell.id).filedUnder('AUDIO').save(db.database);
    await db.database.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 9, 2)', [nell.id]);
    const stars = () => db.database.query('SELECT rating_sum AS sum, rating_count AS count, rating_micro > 0 AS scored FROM creator_listings WHERE creator_id = $1', [nell.id]);
    await index.run([nell.id]);
    expect(await stars()).toEqual([{ sum: 9, count: 2, scored: true }]);
    await db.database.execute(`UPDATE portfolio_items SET visibility = 'PRIVATE' WHERE id = $1`, [item.id]);
    await index.run([nell.id]);
    await db.database.execute(`UPDATE portfolio_items SET visibility = 'PUBLIC' WHERE id = $1`, [item.id]);
    await index.run([nell.id]);
    await index.run([nell.id]);
    expect(await stars()).toEqual([{ sum: 9, count: 2, scored: true }]);
    expect((await db.events()).filter(({ type }) => type === 'marketplace.ranked')).toHaveLength(2);
    await expectRightCounts();
  });

  // Without this a creator who hid all work and shows it again had no stars until the next ranking.
  it('comes back with the stars that were given', async () => {
    const stella = await aCreator().called('stella').save(db.database);
    const item = await anItem().of(stella.id).save(db.database);
    await db.database.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 14, 3)', [stella.id]);
    await index.run([stella.id]);
    await db.database.execute(`UPDATE portfolio_items SET status = 'REMOVED' WHERE id = $1`, [item.id]);
    await index.run([stella.id]);
    expect(await listing(stella.id)).toBeUndefined();
    await db.database.execute(`UPDATE portfolio_items SET status = 'APPROVED' WHERE id = $1`, [item.id]);
    await index.run([stella.id]);
    const stars = await db.database.query('SELECT rating_sum AS sum, rating_count AS count, rating_band AS band FROM creator_listings WHERE creator_id = $1', [stella.id]);
    expect(stars).toEqual([{ sum: 14, count: 3, band: 3 }]);
    await expectRightCounts();
  });

  it('counts right when many change at once', async () => {
    const crowd = await Promise.all(Array.from({ length: 12 }, (_, at) => aCreator().called(`crowd-${at}`).skilledIn('Flux', 'Sora', 'Suno').save(db.database)));
    for (const { id } of crowd) await anItem().of(id).filedUnder('IMAGE').save(db.database);
    await Promise.all(crowd.map(({ id }) => index.run([id])));
    await db.database.execute(`UPDATE creators SET skills = '{Suno,Flux}', availability = 'LIMITED' WHERE username LIKE 'crowd-%'`);
    await Promise.all([...crowd.map(({ id }) => index.run([id])), index.run(crowd.map(({ id }) => id).toReversed())]);
    await expectRightCounts();
  });
});

describe('the read model as a whole', () => {
  it('is filled once where creators were there before it, and made again at any time', async () => {
    await db.database.execute('DELETE FROM creator_listings');
    await expectRightCounts();
    expect(await index.fill()).toBeGreaterThan(10);
    expect(await index.fill()).toBe(0);
    const before = await db.database.query('SELECT creator_id, document FROM creator_listings ORDER BY creator_id');
    const toldBefore = (await db.events()).length;
    await index.all(() => undefined);
    // A million pages would be written again for nothing.
    expect(await db.events()).toHaveLength(toldBefore);
    expect(await db.database.query('SELECT creator_id, document FROM creator_listings ORDER BY creator_id')).toEqual(before);
    await expectRightCounts();
  });

  // Looking only whether anybody is listed would leave out all the rest: a worker that dies half-way, or an event that comes before the filling.
  it('is filled to the end where that was cut short', async () => {
    const all = await db.database.query('SELECT creator_id FROM creator_listings ORDER BY creator_id');
    await db.database.execute('DELETE FROM creator_listings WHERE creator_id <> (SELECT min(creator_id::text)::uuid FROM creator_listings)');
    expect(await index.fill()).toBe(all.length - 1);
    expect(await db.database.query('SELECT creator_id FROM creator_listings ORDER BY creator_id')).toEqual(all);
    await expectRightCounts();
  });

  it('is without who is suspended, and has them again once that has ended', async () => {
    const late = await aCreator().called('late').save(db.database);
    await anItem().of(late.id).save(db.database);
    await db.database.execute(`UPDATE users SET suspended_until = now() + interval '1 hour' WHERE id = $1`, [late.id]);
    await index.run([late.id]);
    expect(await listing(late.id)).toBeUndefined();
    await db.database.execute(`UPDATE users SET suspended_until = now() - interval '1 second' WHERE id = $1`, [late.id]);
    await index.run([late.id]);
    expect(await listing(late.id)).toBeDefined();
  });
});
