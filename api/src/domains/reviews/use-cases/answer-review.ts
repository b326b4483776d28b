import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, ValidationProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { cleanParagraphs } from '../../../platform/text/clean-text.js';
import { lengthComplaint } from '../../../platform/text/text-fields.js';
import { creatorIdOf } from '../../creators/index.js';
import { reviewsPolicy } from '../reviews.policy.js';
import { ReviewsTable } from '../store/reviews-table.js';

/** A review with the answer that its creator has given. */
export interface AnsweredReview {
  readonly reviewId: string;
  readonly answer: string;
  readonly answeredAt: Date;
}

/** What an answer can come to. */
export type AnswerReviewResult = AnsweredReview | ValidationProblem | NotFoundProblem | StateProblem | ForbiddenProblem;

/** Lets a creator answer a client's open review, once, for everybody to read. */
@Injectable()
export class AnswerReview {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly reviews: ReviewsTable,
    private readonly clock: Clock,
  ) {}

  run(member: Member, reviewId: string, typed: string): Promise<AnswerReviewResult> {
    return this.database.transaction(async (tx): Promise<AnswerReviewResult> => {
      const refused = await this.authorizer.check(tx, member, reviewsPolicy.answerReview);
      if (refused !== null) return refused;
      const text = cleanParagraphs(typed);
      const complaint = lengthComplaint(text, limits.review.answer);
      if (complaint !== null) return ValidationProblem.of('text', complaint);
      const review = isUUID(reviewId) ? await this.reviews.lockOpen(tx, creatorIdOf(member), reviewId) : null;
      if (review === null) return new NotFoundProblem();
      if (review.answer !== null) return new StateProblem('You have answered this review already; an answer cannot be changed.');
      const now = this.clock.now();
      await this.reviews.answer(tx, review.id, { text, now });
      await tx.emit({ type: 'reviews.changed', payload: { creatorId: review.creatorId, reviewId: review.id } });
      return { reviewId: review.id, answer: text, answeredAt: now };
    });
  }
}
