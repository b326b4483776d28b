import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GatheredReads } from '../../../platform/graphql/gathered-reads.js';
import { Inquiry } from '../../inquiries/index.js';
import type { OwnView } from '../model/own-view.js';
import { ReadReviews } from '../use-cases/read-reviews.js';
import { InquiryReviews } from './inquiry-reviews.types.js';

/** Reviews beside received inquiries: one statement for a whole list. An inquiry in GraphQL is always its creator's own. */
@Resolver(() => Inquiry)
export class InquiryReviewsResolver {
  private readonly views: GatheredReads<string, OwnView | null>;

  constructor(reviews: ReadReviews) {
    this.views = new GatheredReads((ids) => reviews.ofJobs('CREATOR', ids));
  }

  @ResolveField(() => InquiryReviews, { nullable: true, description: 'Null before both of you have marked it completed.' })
  review(@Parent() { id, status }: Inquiry): Promise<InquiryReviews | null> | null {
    return status === 'COMPLETED' ? this.views.one(id) : null;
  }
}
