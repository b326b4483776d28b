import { Injectable } from '@nestjs/common';
import type { InquiryStatus, ReviewAuthor } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { ReviewDraft, ReviewedJob } from '../model/review.js';

/** A completed job, or one that is not, locked so that both sides take turns. */
export interface LockedJob extends ReviewedJob {
  readonly inquiryId: string;
  readonly creatorId: string;
  /** `null` when the client had not signed in. */
  readonly clientUserId: string | null;
}

/** A review as it is written down. */
export interface ReviewWrite {
  readonly id: string;
  readonly job: LockedJob;
  readonly author: ReviewAuthor;
  readonly draft: ReviewDraft;
  readonly now: Date;
}

/** An open review of a creator's work, locked. */
export interface LockedReview {
  readonly id: string;
  readonly creatorId: string;
  readonly answer: string | null;
}

interface JobRow {
  readonly inquiryId: string;
  readonly creatorId: string;
  readonly clientUserId: string | null;
  readonly status: InquiryStatus;
  readonly completedAt: Date | null;
}

/** The first sealed review of each job; those of one job are published together. Parameters: submitted up to, how many. */
export const DUE_JOBS = `
  SELECT DISTINCT inquiry_id AS "inquiryId" FROM (
    SELECT inquiry_id FROM reviews WHERE published_at IS NULL AND submitted_at <= $1 ORDER BY submitted_at, id LIMIT $2) AS due`;

/** Reviews as they are written down. */
@Injectable()
export class ReviewsTable {
  /** Locks a job with the reviews that are in; whoever else wants it waits. `null` when there is none. */
  async lockJob(tx: Transaction, inquiryId: string): Promise<LockedJob | null> {
    const [job] = await tx.query<JobRow>(
      `SELECT id AS "inquiryId", creator_id AS "creatorId", client_user_id AS "clientUserId", status, completed_at AS "completedAt"
         FROM inquiries WHERE id = $1 FOR NO KEY UPDATE`,
      [inquiryId],
    );
    if (job === undefined) return null;
    // After the lock, in a statement of its own: the other side's review may have come in while this one waited.
    const reviews = await tx.query<LockedJob['reviews'][number]>(
      'SELECT author, published_at AS "publishedAt" FROM reviews WHERE inquiry_id = $1',
      [inquiryId],
    );
    return { ...job, reviews };
  }

  async insert(tx: Transaction, { id, job, author, draft, now }: ReviewWrite): Promise<void> {
    await tx.execute(
      'INSERT INTO reviews (id, inquiry_id, creator_id, author, stars, body, submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, job.inquiryId, job.creatorId, author, draft.stars, draft.text, now],
    );
  }

  /** Opens whatever of a job is still sealed. @returns how many reviews that were. */
  publish(tx: Transaction, inquiryId: string, now: Date): Promise<number> {
    return tx.execute('UPDATE reviews SET published_at = $2 WHERE inquiry_id = $1 AND published_at IS NULL', [inquiryId, now]);
  }

  /** Jobs with a sealed review that was submitted up to a moment, the longest sealed first. */
  async due(db: Queryable, submittedUpTo: Date, limit: number): Promise<string[]> {
    const rows = await db.query<{ inquiryId: string }>(DUE_JOBS, [submittedUpTo, limit]);
    return rows.map(({ inquiryId }) => inquiryId);
  }

  /** An open review by a client of this creator's work; `null` when it is missing, sealed or of somebody else's. */
  async lockOpen(tx: Transaction, creatorId: string, reviewId: string): Promise<LockedReview | null> {
    const rows = await tx.query<LockedReview>(
      `SELECT id, creator_id AS "creatorId", answer FROM reviews
        WHERE id = $1 AND creator_id = $2 AND author = 'CLIENT' AND published_at IS NOT NULL FOR UPDATE`,
      [reviewId, creatorId],
    );
    return rows[0] ?? null;
  }

  async answer(tx: Transaction, reviewId: string, { text, now }: { readonly text: string; readonly now: Date }): Promise<void> {
    await tx.execute('UPDATE reviews SET answer = $2, answered_at = $3 WHERE id = $1', [reviewId, text, now]);
  }
}
