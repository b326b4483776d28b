import { Injectable } from '@nestjs/common';
import type { InquiryStatus, ReviewView } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from '../../../platform/graphql/moment-cursor.js';
import type { SideReview } from '../model/own-view.js';

/** Names the list in its cursors. */
const LIST = 'reviews';

/** A page of a creator's open reviews, newest first. Parameters: creator, rows, microseconds and id of the place to go on from. */
export const OPEN_REVIEWS = new PreparedStatement(
  'reviews.open',
  `
  SELECT r.id, ${microsOf('r.published_at')} AS micros, public_review(r) AS review,
         COALESCE((SELECT reviews_count FROM creator_ratings WHERE creator_id = $1), 0) AS total
    FROM reviews r
   WHERE r.creator_id = $1 AND r.author = 'CLIENT' AND r.published_at IS NOT NULL
     AND ($3::float8 IS NULL OR (r.published_at, r.id) < (${momentOf('$3')}, $4::uuid))
   ORDER BY r.published_at DESC, r.id DESC LIMIT $2`,
);

const TOTAL = 'SELECT reviews_count AS total FROM creator_ratings WHERE creator_id = $1';

/** Jobs with all of their reviews, for a pure function to look at from one side. Parameter: ids. */
export const OF_JOBS = `
  SELECT q.id AS "inquiryId", q.status, q.completed_at AS "completedAt",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'author', r.author, 'stars', r.stars, 'text', r.body,
        'submittedAt', r.submitted_at, 'publishedAt', r.published_at, 'answer', r.answer, 'answeredAt', r.answered_at)) FROM reviews r WHERE r.inquiry_id = q.id), '[]') AS reviews
    FROM inquiries q WHERE q.id = ANY($1)`;

/** A job with all that is in: not to be shown before it is looked at from one side. */
export interface JobReviews {
  readonly inquiryId: string;
  readonly status: InquiryStatus;
  readonly completedAt: Date | null;
  readonly reviews: readonly SideReview[];
}

/** Which page of a creator's reviews is wanted. */
export interface OpenReviewsRequest {
  readonly creatorId: string;
  readonly first: number;
  readonly after: string | null;
}

interface OpenRow {
  readonly id: string;
  readonly micros: number;
  readonly review: ReviewView;
  readonly total: number;
}

/** Reviews as people see them. */
@Injectable()
export class ShownReviews {
  /** Open ones, newest first. @throws Refusal for a made-up cursor. */
  async page(db: Queryable, { creatorId, first, after }: OpenReviewsRequest): Promise<Page<ReviewView>> {
    const from = after === null ? null : readMomentCursor(LIST, after);
    const rows = await db.query<OpenRow>(OPEN_REVIEWS, [creatorId, first + 1, from?.micros ?? null, from?.id ?? null]);
    const shown = rows.slice(0, first);
    return {
      nodes: shown.map(({ review, micros, id }) => ({ node: review, cursor: momentCursor(LIST, { micros, id }) })),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      totalCount: rows[0]?.total ?? (after === null ? 0 : await this.total(db, creatorId)),
    };
  }

  /** Jobs by id, in one statement; unknown ones are missing. */
  async ofJobs(db: Queryable, inquiryIds: readonly string[]): Promise<JobReviews[]> {
    const rows = await db.query<JobReviews>(OF_JOBS, [inquiryIds]);
    return rows.map((row) => ({ ...row, reviews: row.reviews.map(withDates) }));
  }

  // Past the end no row is left to carry it.
  private async total(db: Queryable, creatorId: string): Promise<number> {
    const rows = await db.query<{ total: number }>(TOTAL, [creatorId]);
    return rows[0]?.total ?? 0;
  }
}

// JSON knows no moments.
function withDates(review: SideReview): SideReview {
  const date = (moment: Date | null): Date | null => (moment === null ? null : new Date(moment));
  return { ...review, submittedAt: new Date(review.submittedAt), publishedAt: date(review.publishedAt), answeredAt: date(review.answeredAt) };
}
