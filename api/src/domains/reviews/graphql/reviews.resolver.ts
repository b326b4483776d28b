import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { reviewsPolicy } from '../reviews.policy.js';
import { AnswerReview } from '../use-cases/answer-review.js';
import { ReadReviews } from '../use-cases/read-reviews.js';
import { SubmitReview } from '../use-cases/submit-review.js';
import { AnsweredReview, AnswerReviewResult, SubmitReviewInput, SubmitReviewResult, SubmittedReview } from './review.types.js';

/** Reviews in GraphQL. */
@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly submit: SubmitReview,
    private readonly answer: AnswerReview,
    private readonly read: ReadReviews,
  ) {}

  @Permit(reviewsPolicy.submitReview)
  @Mutation(() => SubmitReviewResult, { description: 'Of a completed job, as its creator or as the client who was signed in; once, within 60 days.' })
  async submitReview(@CurrentMember() member: Member, @Args('input') { inquiryId, stars, text }: SubmitReviewInput): Promise<SubmittedReview | Problem> {
    const result = await this.submit.byMember(member, inquiryId, { stars, text });
    if (result instanceof Problem) return result;
    const { author, sealed } = result;
    const [reviews] = await this.read.ofJobs(author, [result.inquiryId]);
    if (reviews === undefined || reviews === null) throw new Error(`Inquiry ${result.inquiryId} has gone while it was being reviewed`);
    return SubmittedReview.of({ inquiryId: result.inquiryId, sealed, reviews });
  }

  @Permit(reviewsPolicy.answerReview)
  @Mutation(() => AnswerReviewResult, { description: 'Once, for everybody to read.' })
  async answerReview(
    @CurrentMember() member: Member,
    @Args('reviewId', { type: () => ID }) reviewId: string,
    @Args('text', { type: () => String }) text: string,
  ): Promise<AnsweredReview | Problem> {
    const result = await this.answer.run(member, reviewId, text);
    return result instanceof Problem ? result : AnsweredReview.of(result);
  }
}
