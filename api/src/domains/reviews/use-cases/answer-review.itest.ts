import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, NotFoundProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aJob, aReview } from '../testing/a-review.js';
import { reviewsOn } from '../testing/reviews-on.js';

const open = new Date('2026-03-01T12:00:00.000Z');

let db: TestDatabase;
let reviews: ReturnType<typeof reviewsOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  reviews = reviewsOn(db);
});
beforeEach(async () => {
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const aReviewOfAda = async () => aReview().of(await aJob().to(ada).save(db.database));
const openReview = async () => (await aReviewOfAda()).openSince(open).save(db.database);

describe('AnswerReview', () => {
  test('answers for everybody to read, and tells the page', async () => {
    const { id } = await openReview();
    expect(await reviews.answerReview.run(ada.member, id, '  Thank you.\n\nCome again. ')).toMatchObject({ reviewId: id, answer: 'Thank you.\n\nCome again.' });
    const page = await reviews.readReviews.ofCreator(ada.id, {});
    expect(page.nodes[0]?.node.answer).toEqual({ text: 'Thank you.\n\nCome again.', answeredAt: db.clock.now().toISOString() });
    expect((await db.events()).filter(({ payload }) => payload['reviewId'] === id)).toEqual([{ type: 'reviews.changed', payload: { creatorId: ada.id, reviewId: id } }]);
  });

  test('once, also when ten arrive at once', async () => {
    const { id } = await openReview();
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => reviews.answerReview.run(ada.member, id, `Answer ${index}`)));
    expect(results.filter((result) => result instanceof StateProblem)).toHaveLength(9);
  });

  test('not those of others, not what is sealed, not own words', async () => {
    const { id } = await openReview();
    expect(await reviews.answerReview.run((await aCreator().save(db.database)).member, id, 'Hello')).toBeInstanceOf(NotFoundProblem);
    expect(await reviews.answerReview.run(ada.member, (await (await aReviewOfAda()).save(db.database)).id, 'Hello')).toBeInstanceOf(NotFoundProblem);
    const own = await (await aReviewOfAda()).by('CREATOR').openSince(open).save(db.database);
    expect(await reviews.answerReview.run(ada.member, own.id, 'Hello')).toBeInstanceOf(NotFoundProblem);
    expect(await reviews.answerReview.run(ada.member, 'x', 'Hello')).toBeInstanceOf(NotFoundProblem);
  });

  test.each([['nothing', ' \n '], ['invisible characters', '\u200B\u202E'], ['too much', 'x'.repeat(2_001)]])('refuses %s', async (_, text) => {
    expect(await reviews.answerReview.run(ada.member, (await openReview()).id, text)).toBeInstanceOf(ValidationProblem);
  });

  test('refuses who is banned', async () => {
    const { id } = await openReview();
    await db.database.execute('UPDATE users SET banned_at = now() WHERE id = $1', [ada.id]);
    expect(await reviews.answerReview.run(ada.member, id, 'Hello')).toBeInstanceOf(ForbiddenProblem);
  });
});
