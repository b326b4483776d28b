import { inject, Injectable } from '@angular/core';
import { AnswerReviewDocument, SubmitReviewDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../data/graphql-client.js';
import { reviewOutcome, type ReviewOutcome } from './review-outcome.js';

/** Sends reviews of clients, and answers to theirs. Throws an `ApiFailure` when a request fails. */
@Injectable({ providedIn: 'root' })
export class ReviewApi {
  private readonly graphql = inject(GraphqlClient);

  async submit(inquiryId: string, stars: number, text: string): Promise<ReviewOutcome> {
    const { submitReview } = await this.graphql.run(SubmitReviewDocument, { input: { inquiryId, stars, text } });
    return reviewOutcome(submitReview);
  }

  async answer(reviewId: string, text: string): Promise<ReviewOutcome> {
    const { answerReview } = await this.graphql.run(AnswerReviewDocument, { reviewId, text });
    return reviewOutcome(answerReview);
  }
}
