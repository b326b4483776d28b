import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { aJob, aReview } from '../../reviews/testing/a-review.js';
import { ScoreReviewed } from '../jobs/score-reviewed.handler.js';
import { SCORE_FACTS, ScoresTable } from '../store/scores-table.js';
import { aListing } from '../testing/a-listing.js';
import { RankCreators } from './rank-creators.js';

let db: TestDatabase;
let rank: RankCreators;

beforeAll(async () => {
  db = await openTestDatabase();
  rank = new RankCreators(db.database, new ScoresTable(), db.clock);
});
beforeEach(async () => {
  await db.database.execute('DELETE FROM visit_days');
  await db.database.execute('DELETE FROM reviews');
  await db.database.execute('DELETE FROM creator_ratings');
  await db.database.execute('DELETE FROM inquiries');
  await rank.all();
  await db.database.execute('DELETE FROM outbox_events');
});
afterAll(() => db.close());

// The clock stands on 2 March 2026; jobs of the tests are completed the day before.
const visited = (creatorId: string, day: string, visitors: number) => db.database.execute('INSERT INTO visit_days (creator_id, day, visitors) VALUES ($1, $2, $3)', [creatorId, day, visitors]);

const starred = (creatorId: string, sum: number, count: number) =>
  db.database.execute(
    `INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, $2, $3)
     ON CONFLICT (creator_id) DO UPDATE SET stars_sum = excluded.stars_sum, reviews_count = excluded.reviews_count`,
    [creatorId, sum, count],
  );

interface Term {
  readonly label: string;
  readonly value: number;
}

async function scoresOf(creatorId: string) {
  const rows = await db.database.query<{ popularity: string; popularityTerms: Term[]; rating: string; ratingTerms: Term[]; sum: number; count: number }>(
    `SELECT popularity_micro AS popularity, popularity_terms AS "popularityTerms", rating_micro AS rating, rating_terms AS "ratingTerms", rating_sum AS sum, rating_count AS count
       FROM creator_listings WHERE creator_id = $1`,
    [creatorId],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('Nobody listed');
  const total = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);
  expect([total(row.popularityTerms), total(row.ratingTerms)]).toEqual([Number(row.popularity), Number(row.rating)]);
  return { popularity: Number(row.popularity), terms: row.popularityTerms.map(({ value }) => value), rating: Number(row.rating), stars: [row.sum, row.count] };
}

const told = async (type: string): Promise<number> => (await db.events()).filter((event) => event.type === type).length;

describe('ranking', () => {
  it('weighs visitors, completed inquiries and reviews by their day, and stores terms that sum exactly', async () => {
    const creator = await aListing().list(db);
    await visited(creator.id, '2026-03-02', 5);
    await visited(creator.id, '2026-02-20', 4);
    await visited(creator.id, '2026-01-31', 1_000);
    const job = await aJob().to(creator).save(db.database);
    await aReview().of(job).openSince(db.clock.now()).save(db.database);
    await rank.all();
    // 5 + 4 × ½; 8 × 2^(-1/10); 3.
    expect(await scoresOf(creator.id)).toMatchObject({ popularity: 17_464_264, terms: [7_000_000, 7_464_264, 3_000_000] });
  });

  it('counts neither sealed reviews, nor those by creators, nor inquiries that are not completed', async () => {
    const creator = await aListing().list(db);
    const job = await aJob().to(creator).being('ACCEPTED').save(db.database);
    await aReview().of(job).save(db.database);
    await aReview().of(job).by('CREATOR').openSince(db.clock.now()).save(db.database);
    await rank.all();
    expect(await scoresOf(creator.id)).toEqual({ popularity: 0, terms: [], rating: 0, stars: [0, 0] });
  });

  it('orders by the mean as if everybody had five more reviews of the marketplace’s mean; without a review there is no rating', async () => {
    const [one, many, none] = [await aListing().list(db), await aListing().list(db), await aListing().list(db)];
    await starred(one.id, 5, 1);
    await starred(many.id, 180, 40);
    await rank.all();
    // The mean is 185 / 41.
    expect(await scoresOf(one.id)).toMatchObject({ rating: Math.floor((1_000_000 * (5 * 185 + 5 * 41)) / (41 * 6)), stars: [5, 1] });
    expect(await scoresOf(many.id)).toMatchObject({ rating: Math.floor((1_000_000 * (5 * 185 + 180 * 41)) / (41 * 45)), stars: [180, 40] });
    expect(await scoresOf(none.id)).toMatchObject({ rating: 0, stars: [0, 0] });
  });

  it('tells only what changed: the second run writes and tells nothing', async () => {
    const creator = await aListing().list(db);
    await visited(creator.id, '2026-03-02', 1);
    expect([await rank.all(), await rank.all()]).toEqual([1, 0]);
    expect([await told('marketplace.ranked'), await told('marketplace.listing-changed')]).toEqual([1, 1]);
  });

  it('lets what is old fade from day to day, to nothing', async () => {
    const creator = await aListing().list(db);
    await visited(creator.id, '2026-03-02', 8);
    const seen: number[] = [];
    const started = db.clock.now();
    for (const days of [0, 10, 10, 9, 1]) {
      db.clock.advance(days * 86_400);
      await rank.all();
      seen.push((await scoresOf(creator.id)).popularity);
    }
    db.clock.set(started);
    expect(seen).toEqual([8_000_000, 4_000_000, 2_000_000, 1_071_776, 0]);
  });

  it('is right whoever runs at the same time', async () => {
    const creators = await Promise.all(Array.from({ length: 20 }, () => aListing().list(db)));
    for (const [index, creator] of creators.entries()) await visited(creator.id, '2026-03-02', index + 1);
    await Promise.all([rank.all(), rank.all(), ...creators.map(({ id }) => rank.one(id))]);
    const scores = await Promise.all(creators.map(async ({ id }) => (await scoresOf(id)).popularity));
    expect(scores).toEqual(creators.map((_, index) => (index + 1) * 1_000_000));
    expect(await rank.all()).toBe(0);
  });

  it('asks one statement for the creators of a look, without reading a growing table from end to end', async () => {
    const creator = await aListing().list(db);
    await expectQueries(db.source, 1, () => new ScoresTable().facts(db.database, [creator.id], '2026-03-02'));
    const growing = (await sequentialScans(db.source, SCORE_FACTS, [[creator.id], '2026-03-02'])).filter((table) => table !== 'creator_ratings');
    expect(growing).toEqual([]);
  });
});

describe('a review that is published', () => {
  const event = (creatorId: string): RecordedEvent<'reviews.published'> => ({ id: randomUUID(), type: 'reviews.published', payload: { creatorId, inquiryId: randomUUID() }, occurredAt: db.clock.now() });

  it('is on the card at once, and a second run changes nothing', async () => {
    const creator = await aListing().list(db);
    await starred(creator.id, 9, 2);
    const handler = new ScoreReviewed(rank);
    await handler.handle(event(creator.id));
    await handler.handle(event(creator.id));
    expect((await scoresOf(creator.id)).stars).toEqual([9, 2]);
    const changed = (await db.events()).filter(({ type, payload }) => type === 'marketplace.listing-changed' && payload['creatorId'] === creator.id);
    expect(changed.map(({ payload }) => payload['categories'])).toEqual([['IMAGE'], ['IMAGE']]);
    expect(await told('marketplace.ranked')).toBe(1);
  });

  it('of somebody who is not listed is nothing', async () => {
    await new ScoreReviewed(rank).handle(event(randomUUID()));
    expect(await db.events()).toEqual([]);
  });
});
