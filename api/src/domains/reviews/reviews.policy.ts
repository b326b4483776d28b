import { limits } from '@guildhall/contracts';
import { definePolicies } from '../../platform/policy/policy.js';

const window = `once a side, within ${limits.review.windowDays} days of completion`;

/** Who may do what with reviews. */
export const reviewsPolicy = definePolicies('reviews', {
  submitReview: { who: 'MEMBER', rows: 'completed inquiries that the actor has sent or received, unless suspended or banned', limit: window },
  submitByAddress: { who: 'ANYONE', rows: 'the completed inquiry whose secret address is shown', limit: window },
  answerReview: { who: 'MEMBER', rows: 'open reviews of own work by clients, unless suspended or banned', limit: 'once a review' },
});
