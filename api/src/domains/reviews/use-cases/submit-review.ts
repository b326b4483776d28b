import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits, type ReviewAuthor } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { decideReview, type ReviewDecision, type ReviewDraft } from '../model/review.js';
import { reviewsPolicy } from '../reviews.policy.js';
import { ReviewsTable, type LockedJob } from '../store/reviews-table.js';
import { PublishReviews } from './publish-reviews.js';

/** A review that is in. */
export interface SubmittedReview {
  readonly inquiryId: string;
  readonly author: ReviewAuthor;
  /** Whether it waits, unseen, for the other side. */
  readonly sealed: boolean;
}

/** What a review by the secret address can come to. */
export type ClientReviewResult = SubmittedReview | NotFoundProblem | StateProblem;

/** What a review by a member can come to. */
export type SubmitReviewResult = ClientReviewResult | ForbiddenProblem;

const refusals: Record<Exclude<ReviewDecision, 'SEAL' | 'PUBLISH'>, string> = {
  NOT_COMPLETED: 'You can review a job once both of you have marked it completed.',
  TOO_LATE: `A job can be reviewed within ${limits.review.windowDays} days of its completion; these are over.`,
  ALREADY_IN: 'You have reviewed this job already; a review cannot be changed.',
};

/** Takes the review of one side of a completed job, and opens both once both are in. */
@Injectable()
export class SubmitReview {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly reviews: ReviewsTable,
    private readonly publish: PublishReviews,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** By the creator, or by the client who was signed in as the sender. */
  byMember(member: Member, inquiryId: string, draft: ReviewDraft): Promise<SubmitReviewResult> {
    return this.database.transaction(async (tx): Promise<SubmitReviewResult> => {
      const refused = await this.authorizer.check(tx, member, reviewsPolicy.submitReview);
      if (refused !== null) return refused;
      const job = await this.find(tx, inquiryId);
      const author = job === null ? null : sideOf(member, job);
      return job === null || author === null ? new NotFoundProblem() : this.take(tx, { job, author }, draft);
    });
  }

  /** By the client who holds the secret address of the inquiry: whoever calls this has checked it. */
  byClient(inquiryId: string, draft: ReviewDraft): Promise<ClientReviewResult> {
    return this.database.transaction(async (tx): Promise<ClientReviewResult> => {
      const job = await this.find(tx, inquiryId);
      return job === null ? new NotFoundProblem() : this.take(tx, { job, author: 'CLIENT' }, draft);
    });
  }

  private find(tx: Transaction, inquiryId: string): Promise<LockedJob | null> {
    return isUUID(inquiryId) ? this.reviews.lockJob(tx, inquiryId) : Promise.resolve(null);
  }

  private async take(
    tx: Transaction,
    { job, author }: { readonly job: LockedJob; readonly author: ReviewAuthor },
    draft: ReviewDraft,
  ): Promise<SubmittedReview | StateProblem> {
    const now = this.clock.now();
    const decision = decideReview(job, author, now);
    if (decision !== 'SEAL' && decision !== 'PUBLISH') return new StateProblem(refusals[decision]);
    await this.reviews.insert(tx, { id: this.randomness.id(), job, author, draft, now });
    if (decision === 'PUBLISH') await this.publish.run(tx, job);
    return { inquiryId: job.inquiryId, author, sealed: decision === 'SEAL' };
  }
}

/** Which side of a job a member is, `null` for neither. */
export function sideOf({ userId }: Pick<Member, 'userId'>, job: Pick<LockedJob, 'creatorId' | 'clientUserId'>): ReviewAuthor | null {
  if (job.creatorId === userId) return 'CREATOR';
  return job.clientUserId === userId ? 'CLIENT' : null;
}
