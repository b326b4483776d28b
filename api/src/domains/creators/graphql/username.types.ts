import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ForbiddenProblem, QuotaProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { MyProfile } from './my-profile.types.js';

/** Whether a name can be had. */
@ObjectType({ description: 'Whether you could have a name at this moment.' })
export class UsernameAvailability {
  @Field(() => String, { description: 'As it would be written.' })
  username!: string;

  @Field(() => Boolean)
  available!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not; null when it is available.' })
  reason!: string | null;
}

/** What `changeUsername` can answer. */
export const ChangeUsernameResult = createUnionType({
  name: 'ChangeUsernameResult',
  types: () => [MyProfile, ValidationProblem, QuotaProblem, StateProblem, ForbiddenProblem] as const,
  resolveType: (value: object) => value.constructor,
});
