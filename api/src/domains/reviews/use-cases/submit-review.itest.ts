import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FixedClock } from '../../../../test/fixed-clock.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { aJob } from '../testing/a-review.js';
import { reviewsOn } from '../testing/reviews-on.js';

const DAY = 86_400;
const draft = { stars: 4, text: 'Calm, exact, and a day early.' };

let db: TestDatabase;
let reviews: ReturnType<typeof reviewsOn>;
let ada: SavedCreator;
let ben: { readonly id: string };
beforeAll(async () => {
  db = await openTestDatabase();
  reviews = reviewsOn(db);
});
beforeEach(async () => {
  db.clock.set(new FixedClock().now());
  ada = await aCreator().save(db.database);
  ben = await aUser().save(db.database);
});
afterAll(() => db.close());

const job = () => aJob().to(ada).by(ben).save(db.database);
const rating = async () => (await db.database.query('SELECT stars_sum AS sum, reviews_count AS count FROM creator_ratings WHERE creator_id = $1', [ada.id]))[0] ?? null;
const published = async (inquiryId: string) => (await db.events()).filter(({ type, payload }) => type === 'reviews.published' && payload['inquiryId'] === inquiryId);

describe('who may', () => {
  test('the client by the secret address, and the creator: both open together', async () => {
    const { id: inquiryId } = await job();
    expect(await reviews.submitReview.byClient(inquiryId, draft)).toEqual({ inquiryId, author: 'CLIENT', sealed: true });
    expect(await published(inquiryId)).toEqual([]);
    expect(await reviews.submitReview.byMember(ada.member, inquiryId, { stars: 5, text: '' })).toEqual({ inquiryId, author: 'CREATOR', sealed: false });
    expect(await published(inquiryId)).toEqual([{ type: 'reviews.published', payload: { creatorId: ada.id, inquiryId } }]);
    const rows = await db.database.query<{ publishedAt: Date }>('SELECT published_at AS "publishedAt" FROM reviews WHERE inquiry_id = $1', [inquiryId]);
    expect(rows.map(({ publishedAt }) => publishedAt)).toEqual([db.clock.now(), db.clock.now()]);
    // Of the two only the client's rates the creator.
    expect(await rating()).toEqual({ sum: 4, count: 1 });
  });

  test('the client who was signed in, as the client', async () => {
    const { id: inquiryId } = await job();
    expect(await reviews.submitReview.byMember(memberOf(ben), inquiryId, draft)).toMatchObject({ author: 'CLIENT' });
  });

  test('nobody else: another creator, an id that is none', async () => {
    const { id: inquiryId } = await job();
    const stranger = await aCreator().save(db.database);
    expect(await reviews.submitReview.byMember(stranger.member, inquiryId, draft)).toBeInstanceOf(NotFoundProblem);
    expect(await reviews.submitReview.byMember(ada.member, 'x', draft)).toBeInstanceOf(NotFoundProblem);
    expect(await reviews.submitReview.byMember(ada.member, '00000000-0000-4000-8000-000000000000', draft)).toBeInstanceOf(NotFoundProblem);
    expect(await reviews.submitReview.byClient('00000000-0000-4000-8000-000000000000', draft)).toBeInstanceOf(NotFoundProblem);
  });

  test('nobody who is suspended', async () => {
    const { id: inquiryId } = await job();
    await db.database.execute('UPDATE users SET suspended_until = $2 WHERE id = $1', [ada.id, new Date('2026-04-01')]);
    expect(await reviews.submitReview.byMember(ada.member, inquiryId, draft)).toBeInstanceOf(ForbiddenProblem);
  });
});

describe('when', () => {
  test.each(['NEW', 'READ', 'ACCEPTED', 'DECLINED', 'SPAM'] as const)('not while it is %s', async (status) => {
    const { id: inquiryId } = await aJob().to(ada).being(status).save(db.database);
    expect(await reviews.submitReview.byClient(inquiryId, draft)).toBeInstanceOf(StateProblem);
  });

  test('until sixty days after completion', async () => {
    const [late, inTime] = [await job(), await job()];
    db.clock.set(new Date('2026-04-30T09:59:59.999Z'));
    expect(await reviews.submitReview.byClient(inTime.id, draft)).toMatchObject({ sealed: true });
    db.clock.set(new Date('2026-04-30T10:00:00.000Z'));
    expect(await reviews.submitReview.byClient(late.id, draft)).toBeInstanceOf(StateProblem);
  });

  test('once a side, also when it is sent ten times at once', async () => {
    const { id: inquiryId } = await job();
    const results = await Promise.all(Array.from({ length: 10 }, () => reviews.submitReview.byClient(inquiryId, draft)));
    expect(results.filter((result) => result instanceof StateProblem)).toHaveLength(9);
    expect(await published(inquiryId)).toEqual([]);
  });

  test('both sides at once open each other, once', async () => {
    const jobs = await Promise.all(Array.from({ length: 10 }, job));
    await Promise.all(jobs.flatMap(({ id: inquiryId }) => [reviews.submitReview.byClient(inquiryId, draft), reviews.submitReview.byMember(ada.member, inquiryId, draft)]));
    for (const { id: inquiryId } of jobs) expect(await published(inquiryId)).toHaveLength(1);
    expect(await rating()).toEqual({ sum: 40, count: 10 });
  });
});

describe('the seal', () => {
  test('counts nowhere and is shown to nobody while it holds', async () => {
    const { id: inquiryId } = await job();
    await reviews.submitReview.byClient(inquiryId, draft);
    expect(await rating()).toBeNull();
    expect(await db.database.query('SELECT creator_rating($1) AS rating, public_reviews($1, 20) AS reviews', [ada.id])).toEqual([{ rating: null, reviews: [] }]);
    expect((await reviews.readReviews.ofCreator(ada.id, {})).totalCount).toBe(0);
    expect(await reviews.readReviews.ofJobs('CREATOR', [inquiryId])).toEqual([
      { own: null, otherIsIn: true, other: null, openUntil: new Date('2026-04-30T10:00:00.000Z'), sealedUntil: new Date('2026-03-16T10:00:00.000Z') },
    ]);
    const [own] = await reviews.readReviews.ofJobs('CLIENT', [inquiryId]);
    expect(own).toMatchObject({ own: { stars: 4, text: draft.text, publishedAt: null }, openUntil: null });
  });

  test('is not counted either when another job of the same creator opens', async () => {
    await reviews.submitReview.byClient((await job()).id, { stars: 1, text: '' });
    const { id: inquiryId } = await job();
    await reviews.submitReview.byClient(inquiryId, { stars: 5, text: '' });
    await reviews.submitReview.byMember(ada.member, inquiryId, draft);
    expect(await rating()).toEqual({ sum: 5, count: 1 });
  });

  test('opens after fourteen days, and not a moment before', async () => {
    const { id: inquiryId } = await job();
    await reviews.submitReview.byClient(inquiryId, draft);
    db.clock.advance(14 * DAY - 1);
    await reviews.openSealed.run();
    expect(await rating()).toBeNull();
    db.clock.advance(1);
    // Two workers at once, and again: it is opened once.
    await Promise.all([reviews.openSealed.run(), reviews.openSealed.run()]);
    expect(await reviews.openSealed.run()).toBe(0);
    expect(await rating()).toEqual({ sum: 4, count: 1 });
    expect(await published(inquiryId)).toHaveLength(1);
  });

  test('a second review after that is open at once', async () => {
    const { id: inquiryId } = await job();
    await reviews.submitReview.byMember(ada.member, inquiryId, { stars: 5, text: '' });
    db.clock.advance(15 * DAY);
    await reviews.openSealed.run();
    expect(await rating()).toEqual({ sum: 0, count: 0 });
    expect(await reviews.submitReview.byClient(inquiryId, draft)).toMatchObject({ sealed: false });
    expect(await rating()).toEqual({ sum: 4, count: 1 });
  });
});

describe('the rating', () => {
  test('is the mean of the rows after a hundred reviews at once', async () => {
    const jobs = await Promise.all(Array.from({ length: 100 }, job));
    await Promise.all(jobs.map(({ id: inquiryId }) => reviews.submitReview.byMember(ada.member, inquiryId, { stars: 5, text: '' })));
    await Promise.all(jobs.map(({ id: inquiryId }, index) => reviews.submitReview.byClient(inquiryId, { stars: 1 + (index % 5), text: '' })));
    const rows = await db.database.query(
      `SELECT sum(stars)::int AS sum, count(*)::int AS count FROM reviews WHERE creator_id = $1 AND author = 'CLIENT' AND published_at IS NOT NULL`,
      [ada.id],
    );
    expect(rows).toEqual([{ sum: 300, count: 100 }]);
    expect(await rating()).toEqual(rows[0]);
  }, 60_000);
});
