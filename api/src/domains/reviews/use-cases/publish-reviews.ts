import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { CreatorRatings } from '../store/creator-ratings.js';
import { ReviewsTable, type LockedJob } from '../store/reviews-table.js';

/** Opens what is sealed of one job: the rows, the creator's rating and the event in the caller's transaction. */
@Injectable()
export class PublishReviews {
  constructor(
    private readonly reviews: ReviewsTable,
    private readonly ratings: CreatorRatings,
    private readonly clock: Clock,
  ) {}

  /** @param job locked by the caller. @returns how many reviews were sealed. */
  async run(tx: Transaction, { inquiryId, creatorId }: Pick<LockedJob, 'inquiryId' | 'creatorId'>): Promise<number> {
    const opened = await this.reviews.publish(tx, inquiryId, this.clock.now());
    if (opened === 0) return 0;
    await this.ratings.recount(tx, creatorId);
    await tx.emit({ type: 'reviews.published', payload: { creatorId, inquiryId } });
    return opened;
  }
}
