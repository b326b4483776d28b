import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { creatorsOn } from '../../creators/testing/creators-on.js';
import { DUE_JOBS } from '../store/reviews-table.js';
import { OF_JOBS, OPEN_REVIEWS } from '../store/shown-reviews.js';
import { aJob, aReview } from '../testing/a-review.js';
import { reviewsOn } from '../testing/reviews-on.js';

let db: TestDatabase;
let reviews: ReturnType<typeof reviewsOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  reviews = reviewsOn(db);
  ada = await aCreator().called('ada').save(db.database);
  // Seven open ones, five of them opened in the same millisecond; a sealed one, and one that the creator wrote.
  for (const [index, day] of ['03', '02', '02', '02', '02', '02', '01'].entries()) {
    const job = await aJob().to(ada).from(`client-${index}@example.test`, `Client ${index}`).save(db.database);
    await aReview().of(job).giving(1 + (index % 5), `Review ${index}`).openSince(new Date(`2026-02-${day}`)).save(db.database);
  }
  await aReview().of(await aJob().to(ada).save(db.database)).giving(1, 'Sealed').save(db.database);
  await aReview().of(await aJob().to(ada).save(db.database)).by('CREATOR').giving(2, 'Of the client').openSince(new Date('2026-02-09')).save(db.database);
  await db.database.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 18, 7)', [ada.id]);
});
afterAll(() => db.close());

describe('reviews of a creator', () => {
  test('goes through all open ones by clients, newest first, none twice and none left out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await reviews.readReviews.ofCreator(ada.id, { first: 3, after });
      expect(page.totalCount).toBe(7);
      seen.push(...page.nodes.map(({ node }) => node.text));
      if (!page.hasNextPage) break;
      after = page.nodes.at(-1)!.cursor;
    }
    expect(new Set(seen).size).toBe(7);
    expect([seen[0], seen[6], seen.length]).toEqual(['Review 0', 'Review 6', 7]);
  });

  test('past the end is empty but counted', async () => {
    const last = (await reviews.readReviews.ofCreator(ada.id, {})).nodes.at(-1)!.cursor;
    expect(await reviews.readReviews.ofCreator(ada.id, { after: last })).toMatchObject({ nodes: [], hasNextPage: false, totalCount: 7 });
  });

  test.each([
    ['no cursor', 'x'],
    ['another list’s', encodeCursor('my-portfolio', [1, '00000000-0000-4000-8000-000000000000'])],
  ])('refuses a forged cursor: %s', async (_, after) => {
    await expect(reviews.readReviews.ofCreator(ada.id, { after })).rejects.toBeInstanceOf(Refusal);
  });

  test('is what pages show', async () => {
    const rows = await db.database.query<{ shown: unknown[] }>('SELECT public_reviews($1, 20) AS shown', [ada.id]);
    const page = await reviews.readReviews.ofCreator(ada.id, {});
    expect(rows[0]?.shown).toEqual(page.nodes.map(({ node }) => node));
    expect(rows[0]?.shown[0]).toEqual({
      ...{ id: page.nodes[0]?.node.id, stamp: page.nodes[0]?.node.id, stars: 1, text: 'Review 0', clientName: 'Client 0' },
      ...{ publishedAt: '2026-02-03T00:00:00.000Z', answer: null },
    });
  });
});

describe('cost', () => {
  test('one statement each', async () => {
    await expectQueries(db.source, 1, () => reviews.readReviews.ofCreator(ada.id, { first: 5 }));
    await expectQueries(db.source, 1, () => reviews.readReviews.ofJobs('CREATOR', [ada.id, ada.id]));
    await expectQueries(db.source, 1, () => creatorsOn(db).readProfile.public('ada'));
  });

  test('no table is read from end to end', async () => {
    expect(await sequentialScans(db.source, OPEN_REVIEWS.text, [ada.id, 25, null, null])).toEqual([]);
    expect(await sequentialScans(db.source, OF_JOBS, [[ada.id]])).toEqual([]);
    expect(await sequentialScans(db.source, DUE_JOBS, [new Date(), 200])).toEqual([]);
  });
});

describe('a profile', () => {
  test('says what its reviews and jobs come to', async () => {
    const profile = await creatorsOn(db).readProfile.public('ada');
    expect(profile).toMatchObject({ rating: { sum: 18, count: 7 }, statistics: { completed: 9, responseRate: 100, medianResponseMinutes: 90 } });
  });

  test('of a newcomer has no rating', async () => {
    const { username } = await aCreator().save(db.database);
    expect(await creatorsOn(db).readProfile.public(username)).toMatchObject({ rating: null, statistics: { completed: 0, responseRate: null, medianResponseMinutes: null } });
  });
});
