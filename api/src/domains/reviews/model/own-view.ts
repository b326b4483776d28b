import { opensAt, reviewableUntil } from './review.js';
import type { ReviewAuthor } from '@guildhall/contracts';

/** A review as both sides would see it once it is open. */
export interface SideReview {
  readonly id: string;
  readonly author: ReviewAuthor;
  readonly stars: number;
  readonly text: string;
  readonly submittedAt: Date;
  /** `null` while sealed. */
  readonly publishedAt: Date | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** The reviews of one job as one side may know them. */
export interface OwnView {
  /** Until when this side can write one; `null` when it cannot: the job is not completed, the time is over, or it is in. */
  readonly openUntil: Date | null;
  /** What this side has written. */
  readonly own: SideReview | null;
  /** Whether the other side has written one. */
  readonly otherIsIn: boolean;
  /** What the other side has written, once it is open. */
  readonly other: SideReview | null;
  /** When what is sealed opens at the latest; `null` when nothing is. */
  readonly sealedUntil: Date | null;
}

/** What there is to know of a job before it is looked at from a side. */
export interface ViewedJob {
  /** `null` unless it is completed. */
  readonly completedAt: Date | null;
  readonly reviews: readonly SideReview[];
}

/** Looks at a job from one side: that the other has written is no secret, what it has written is one while sealed. */
export function viewFrom(side: ReviewAuthor, { completedAt, reviews }: ViewedJob, now: Date): OwnView {
  const own = reviews.find(({ author }) => author === side) ?? null;
  const other = reviews.find(({ author }) => author !== side) ?? null;
  const until = completedAt === null ? null : reviewableUntil(completedAt);
  const sealed = reviews.filter(({ publishedAt }) => publishedAt === null);
  return {
    openUntil: until !== null && own === null && now < until ? until : null,
    own,
    otherIsIn: other !== null,
    other: other !== null && other.publishedAt !== null ? other : null,
    sealedUntil: sealed[0] === undefined ? null : opensAt(sealed[0].submittedAt),
  };
}
