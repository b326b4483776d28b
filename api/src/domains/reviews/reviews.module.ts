import { Module } from '@nestjs/common';
import { CreatorsModule } from '../creators/index.js';
import { ClientReviews, InquiriesModule } from '../inquiries/index.js';
import { CreatorReviewsResolver } from './graphql/creator-reviews.resolver.js';
import { InquiryReviewsResolver } from './graphql/inquiry-reviews.resolver.js';
import { ReviewsResolver } from './graphql/reviews.resolver.js';
import { ReviewsSchedule } from './jobs/reviews-schedule.js';
import { ClientReviewController } from './rest/client-review.controller.js';
import { CreatorRatings } from './store/creator-ratings.js';
import { ReviewsTable } from './store/reviews-table.js';
import { ShownReviews } from './store/shown-reviews.js';
import { AnswerReview } from './use-cases/answer-review.js';
import { OpenSealed } from './use-cases/open-sealed.js';
import { PublishReviews } from './use-cases/publish-reviews.js';
import { ReadReviews } from './use-cases/read-reviews.js';
import { ShowClientReview } from './use-cases/show-client-review.js';
import { SubmitReview } from './use-cases/submit-review.js';

/** Reviews of completed jobs by both sides, and what they come to. */
@Module({
  imports: [CreatorsModule, InquiriesModule],
  controllers: [ClientReviewController],
  providers: [
    AnswerReview,
    CreatorRatings,
    CreatorReviewsResolver,
    InquiryReviewsResolver,
    PublishReviews,
    ReadReviews,
    ReviewsResolver,
    ReviewsTable,
    ShowClientReview,
    ShownReviews,
    SubmitReview,
    // Inquiries find it by this token: it says what the client's page shows of their review.
    { provide: ClientReviews, useExisting: ShowClientReview },
  ],
  exports: [PublishReviews, ReadReviews, ReviewsTable, SubmitReview],
})
export class ReviewsModule {}

/** What the worker does with reviews: opening those that have been sealed long enough. */
@Module({ imports: [ReviewsModule], providers: [OpenSealed, ReviewsSchedule] })
export class SealedReviewsModule {}
