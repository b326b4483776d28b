import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What clients' reviews say of a creator. */
@ObjectType({ description: 'What the open reviews of clients say of a creator.' })
export class Rating {
  @Field(() => Int, { description: 'Stars of all of them together.' })
  sum!: number;

  @Field(() => Int, { description: 'At least 1.' })
  count!: number;
}

/** How inquiries to a creator end. */
@ObjectType({ description: 'How inquiries to a creator end.' })
export class CreatorStatistics {
  @Field(() => Int, { description: 'Jobs that both sides call completed.' })
  completed!: number;

  @Field(() => Int, { nullable: true, description: 'Per cent of the last 100 that were answered; null before the first.' })
  responseRate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null before the first answer.' })
  medianResponseMinutes!: number | null;
}
