import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';

/** One side of a temperament. */
@ObjectType()
export class Trait {
  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'From 0 to 100.' })
  value!: number;
}

/** A personality in a list. */
@ObjectType()
export class PersonalityCard {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String)
  category!: string;

  @Field(() => [String])
  tags!: readonly string[];

  @Field(() => [Trait], { description: 'At most 8, in the order in which they are drawn.' })
  traits!: readonly Trait[];
}

/** One line of a sample conversation. */
@ObjectType()
export class SampleMessage {
  @Field(() => String, { description: '`user` or `assistant`.' })
  role!: string;

  @Field(() => String)
  content!: string;
}

/** A personality with what it says, never with its prompt. */
@ObjectType()
export class Personality extends PersonalityCard {
  @Field(() => Int, { description: 'From 1; raised by each change of what it says.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of its texts, when known.' })
  language!: string | null;

  @Field(() => String, { nullable: true })
  openingMessage!: string | null;

  @Field(() => [String])
  openingQuestions!: readonly string[];

  @Field(() => [SampleMessage])
  examples!: readonly SampleMessage[];

  @Field(() => Date)
  publishedAt!: Date;
}

/** The catalogue. */
export const PersonalityConnection = connectionOf(PersonalityCard, 'Personality');
