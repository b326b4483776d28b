import { Injectable } from '@nestjs/common';
import type { InquiryContent, ReviewStage } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';
import { ClientReviews } from '../../inquiries/index.js';
import { viewFrom, type OwnView } from '../model/own-view.js';
import { ShownReviews } from '../store/shown-reviews.js';

/** What the client's page of an inquiry says of their review. */
@Injectable()
export class ShowClientReview extends ClientReviews {
  constructor(
    private readonly shown: ShownReviews,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(db: Queryable, inquiryId: string): Promise<InquiryContent['review']> {
    const [job] = await this.shown.ofJobs(db, [inquiryId]);
    if (job === undefined) return { stage: 'NONE', until: null, stars: null, text: '' };
    const view = viewFrom('CLIENT', { completedAt: job.completedAt, reviews: job.reviews }, this.clock.now());
    return { stage: stageOf(view), until: view.openUntil?.toISOString() ?? null, stars: view.own?.stars ?? null, text: view.own?.text ?? '' };
  }
}

function stageOf({ own, openUntil }: OwnView): ReviewStage {
  if (own !== null) return own.publishedAt === null ? 'SEALED' : 'PUBLISHED';
  return openUntil === null ? 'NONE' : 'OPEN';
}
