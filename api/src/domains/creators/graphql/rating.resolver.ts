import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { starsCut } from '@guildhall/contracts';
import { Rating } from './rating.types.js';

/** The mean of a rating, wherever one is shown: rows carry the sum and the count, so that it is cut in one place. */
@Resolver(() => Rating)
export class RatingResolver {
  @ResolveField(() => Float, { description: 'The mean, cut to two decimals and never rounded up.' })
  stars(@Parent() { sum, count }: Rating): number {
    return starsCut(sum, count);
  }
}
