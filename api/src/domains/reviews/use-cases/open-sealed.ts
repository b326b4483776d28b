import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { sealedSince } from '../model/review.js';
import { ReviewsTable } from '../store/reviews-table.js';
import { PublishReviews } from './publish-reviews.js';

/** Jobs looked up at once. */
const BATCH = 200;

/** Opens reviews that have been sealed for fourteen days, because the other side has written none. */
@Injectable()
export class OpenSealed {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsTable,
    private readonly publish: PublishReviews,
    private readonly clock: Clock,
  ) {}

  /** @returns how many reviews were opened. A second run at the same time, or after it was killed, opens none twice. */
  async run(): Promise<number> {
    let opened = 0;
    for (;;) {
      const due = await this.reviews.due(this.database, sealedSince(this.clock.now()), BATCH);
      for (const inquiryId of due) opened += await this.open(inquiryId);
      if (due.length === 0) return opened;
    }
  }

  // A transaction each: the lock of a creator's rating is never held for a whole batch.
  private open(inquiryId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const job = await this.reviews.lockJob(tx, inquiryId);
      return job === null ? 0 : this.publish.run(tx, job);
    });
  }
}
