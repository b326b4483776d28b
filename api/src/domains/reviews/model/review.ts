import { limits, type InquiryStatus, type ReviewAuthor } from '@guildhall/contracts';

const DAY_MS = 86_400_000;

/** What one side writes about a job. */
export interface ReviewDraft {
  /** 1 to 5, whole. */
  readonly stars: number;
  /** May be empty. */
  readonly text: string;
}

/** A job as far as reviews are concerned. */
export interface ReviewedJob {
  readonly status: InquiryStatus;
  /** `null` until both sides have marked it completed. */
  readonly completedAt: Date | null;
  /** Reviews that are in, at most one of each side; sealed while `publishedAt` is `null`. */
  readonly reviews: readonly { readonly author: ReviewAuthor; readonly publishedAt: Date | null }[];
}

/** What becomes of a review: it waits for the other side, or everything that is in is published with it. */
export type ReviewDecision = 'SEAL' | 'PUBLISH' | 'NOT_COMPLETED' | 'TOO_LATE' | 'ALREADY_IN';

/** Until when a job can be reviewed; from that moment on it cannot. */
export function reviewableUntil(completedAt: Date): Date {
  return new Date(completedAt.getTime() + limits.review.windowDays * DAY_MS);
}

/** When a review opens that the other side does not answer with one of its own. */
export function opensAt(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + limits.review.sealedDays * DAY_MS);
}

/** Reviews that were submitted up to this moment are sealed no longer. */
export function sealedSince(now: Date): Date {
  return new Date(now.getTime() - limits.review.sealedDays * DAY_MS);
}

/**
 * Decides what a review of one side comes to. The second of the two opens both, also when the first has been opened by
 * time already: there is nothing left that a seal would hide.
 */
export function decideReview(job: ReviewedJob, author: ReviewAuthor, now: Date): ReviewDecision {
  if (job.reviews.some((review) => review.author === author)) return 'ALREADY_IN';
  if (job.status !== 'COMPLETED' || job.completedAt === null) return 'NOT_COMPLETED';
  if (now >= reviewableUntil(job.completedAt)) return 'TOO_LATE';
  return job.reviews.length > 0 ? 'PUBLISH' : 'SEAL';
}
