import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional } from 'class-validator';
import { availabilityStatuses, limits, type AvailabilityStatus } from '@guildhall/contracts';
import { AvailabilityStatusEnum } from '../../../platform/graphql/enums.js';
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { LineField, LineListField, ParagraphsField } from '../../../platform/text/text-fields.js';
import type { OwnProfile } from '../model/profile.js';

const { displayName, bio, skills, skill } = limits.profile;

/** A profile as its owner sees it. */
@ObjectType({ description: 'Your own profile.' })
export class MyProfile {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Part of the address of the profile.' })
  username!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  bio!: string;

  @Field(() => [String])
  skills!: string[];

  @Field(() => AvailabilityStatusEnum)
  availability!: AvailabilityStatus;

  @Field(() => Int, { description: 'To be named by the next save.' })
  version!: number;

  @Field(() => Date)
  updatedAt!: Date;

  @Field(() => Boolean, { description: 'Whether everybody can see it at this moment.' })
  published!: boolean;

  /** Encodes a profile; unions want instances. */
  static of(profile: OwnProfile): MyProfile {
    return Object.assign(new MyProfile(), profile);
  }
}

/** What a creator says of themselves. */
@InputType()
export class UpdateMyProfileInput {
  @Field(() => String)
  @LineField(displayName)
  displayName!: string;

  @Field(() => String)
  @ParagraphsField(bio)
  bio!: string;

  @Field(() => [String])
  @LineListField({ count: skills.max, each: skill, called: ['skill', 'skills'] })
  skills!: string[];

  @Field(() => AvailabilityStatusEnum)
  @IsIn(availabilityStatuses)
  availability!: AvailabilityStatus;

  @Field(() => Int, { nullable: true, description: 'Version of the profile that was edited; null for the first save.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

/** What `updateMyProfile` can answer. */
export const UpdateMyProfileResult = createUnionType({
  name: 'UpdateMyProfileResult',
  types: () => [MyProfile, ValidationProblem, ConflictProblem, ForbiddenProblem] as const,
  resolveType: (value: object) => value.constructor,
});
