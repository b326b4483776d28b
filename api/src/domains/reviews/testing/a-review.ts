import { v7 } from 'uuid';
import type { ReviewAuthor } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { anInquiry, type InquiryBuilder, type SavedInquiry } from '../../inquiries/testing/an-inquiry.js';

/** An inquiry that both sides have marked completed, a day before the tests' clock. */
export function aJob(): InquiryBuilder {
  return anInquiry().answered(90).being('COMPLETED');
}

/** Reviews of one side, written down as they are; ratings are not recounted. */
export class ReviewBuilder {
  private job: SavedInquiry = { id: '', creatorId: '' };
  private author: ReviewAuthor = 'CLIENT';
  private stars = 5;
  private text = 'On time, and better than asked for.';
  private publishedAt: Date | null = null;

  of(job: SavedInquiry): this {
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
    const { id: inquiryId, creatorId } = this.job;
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
