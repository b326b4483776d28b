import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { CreatorProfile } from '../../creators/index.js';
import { ReadReviews } from '../use-cases/read-reviews.js';
import { Review, ReviewConnection } from './review.types.js';

/** Reviews on profiles: read only when asked for, a profile itself stays one statement. */
@Resolver(() => CreatorProfile)
export class CreatorReviewsResolver {
  constructor(private readonly read: ReadReviews) {}

  @ResolveField(() => ReviewConnection, { description: 'Open reviews by clients, newest first.' })
  async reviews(@Parent() profile: CreatorProfile, @Args() page: PageArgs): Promise<Connection<Review>> {
    return toConnection(await this.read.ofCreator(profile.id, page), (review) => Review.of(review));
  }
}
