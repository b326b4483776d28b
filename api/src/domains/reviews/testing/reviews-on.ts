import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { RowStanding } from '../../identity/row-standing.js';
import { CreatorRatings } from '../store/creator-ratings.js';
import { ReviewsTable } from '../store/reviews-table.js';
import { ShownReviews } from '../store/shown-reviews.js';
import { AnswerReview } from '../use-cases/answer-review.js';
import { OpenSealed } from '../use-cases/open-sealed.js';
import { PublishReviews } from '../use-cases/publish-reviews.js';
import { ReadReviews } from '../use-cases/read-reviews.js';
import { SubmitReview } from '../use-cases/submit-review.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function reviewsOn({ database, clock }: TestDatabase) {
  const authorizer = new Authorizer(new RowStanding(clock));
  const table = new ReviewsTable();
  const publish = new PublishReviews(table, new CreatorRatings(), clock);
  return {
    answerReview: new AnswerReview(database, authorizer, table, clock),
    openSealed: new OpenSealed(database, table, publish, clock),
    readReviews: new ReadReviews(database, new ShownReviews(), clock),
    submitReview: new SubmitReview(database, authorizer, table, publish, clock, new SystemRandomness()),
  };
}
