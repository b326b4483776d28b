import './reviews.events.js';

export { ReviewsModule, SealedReviewsModule } from './reviews.module.js';
export { CreatorRatings } from './store/creator-ratings.js';
export { ReadReviews } from './use-cases/read-reviews.js';
export { SubmitReview, type SubmitReviewResult } from './use-cases/submit-review.js';
export type { OwnView, SideReview } from './model/own-view.js';
export type { ReviewDraft } from './model/review.js';
