import { v7 } from 'uuid';
import type { InquiryStatus, ReviewAuthor } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';

/** A job in the database. */
export interface SavedJob {
  readonly inquiryId: string;
  readonly creatorId: string;
}

const DAY_MS = 86_400_000;

/** Builds inquiries for tests of reviews: completed by both sides a day before the tests' clock, unless told otherwise. */
export class JobBuilder {
  private creatorId = '';
  private clientUserId: string | null = null;
  private clientName = 'Rosa Quintero';
  private status: InquiryStatus = 'COMPLETED';

  to(creator: { readonly id: string }): this {
    this.creatorId = creator.id;
    return this;
  }

  from(user: { readonly id: string }): this {
    this.clientUserId = user.id;
    return this;
  }

  signed(clientName: string): this {
    this.clientName = clientName;
    return this;
  }

  standing(status: 'NEW' | 'READ' | 'ACCEPTED' | 'DECLINED' | 'SPAM'): this {
    this.status = status;
    return this;
  }

  async save(db: Queryable): Promise<SavedJob> {
    const id = v7();
    const completedAt = new Date('2026-03-01T10:00:00.000Z');
    const completed = this.status === 'COMPLETED' ? completedAt : null;
    const sentAt = new Date(completedAt.getTime() - 5 * DAY_MS);
    await db.execute(
      `INSERT INTO inquiries (id, creator_id, client_user_id, client_name, client_email, client_email_key, subject, message, sender_key, status,
          created_at, delivered_at, first_answered_at, client_completed_at, creator_completed_at, completed_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $5, 'A cover', 'A cover for a small book of tides.', 'test', $6, $7, $7, $7, $8, $8, $8, $7)`,
      [id, this.creatorId, this.clientUserId, this.clientName, `${id}@example.test`, this.status, sentAt, completed],
    );
    return { inquiryId: id, creatorId: this.creatorId };
  }
}

/** `aJob().to(ada).save(db)` */
export function aJob(): JobBuilder {
  return new JobBuilder();
}

/** Reviews of one side, written down as they are; ratings are not recounted. */
export class ReviewBuilder {
  private job: SavedJob = { inquiryId: '', creatorId: '' };
  private author: ReviewAuthor = 'CLIENT';
  private stars = 5;
  private text = 'On time, and better than asked for.';
  private publishedAt: Date | null = null;

  of(job: SavedJob): this {
    this.job = job;
    return this;
  }

  by(author: ReviewAuthor): this {
    this.author = author;
    return this;
  }

  giving(stars: number, text = this.text): this {
    this.stars = stars;
    this.text = text;
    return this;
  }

  openSince(moment: Date): this {
    this.publishedAt = moment;
    return this;
  }

  async save(db: Queryable): Promise<{ readonly id: string }> {
    const id = v7();
    const { inquiryId, creatorId } = this.job;
    const submittedAt = this.publishedAt ?? new Date('2026-03-01T12:00:00.000Z');
    await db.execute(
      'INSERT INTO reviews (id, inquiry_id, creator_id, author, stars, body, submitted_at, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, inquiryId, creatorId, this.author, this.stars, this.text, submittedAt, this.publishedAt],
    );
    return { id };
  }
}

/** `aReview().of(job).giving(4).save(db)`: by the client and sealed, unless told otherwise. */
export function aReview(): ReviewBuilder {
  return new ReviewBuilder();
}
