import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '../../../platform/graphql/connection.js';
import { Categories, Tag } from '../list-arguments.js';

/** Which page of which list is asked for. */
@ArgsType()
export class PersonalitiesArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Any of these categories, at most 20.' })
  @Categories()
  category?: string[];

  @Field(() => String, { nullable: true, description: 'A tag, in any spelling.' })
  @Tag()
  tag?: string;
}
