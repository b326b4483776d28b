import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AvailabilityStatus, ProfilePart } from '@guildhall/contracts';
import { AvailabilityStatusEnum, ProfilePartEnum } from '../../../platform/graphql/enums.js';
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { EditableImage } from '../../media/index.js';
import type { OwnProfile } from '../use-cases/show-profile.js';
import { SocialLinks } from './social-links.types.js';

/** How whole a profile is. */
@ObjectType({ description: 'How whole a profile is.' })
export class ProfileCompleteness {
  @Field(() => Int, { description: '0 to 100.' })
  percent!: number;

  @Field(() => [ProfilePartEnum], { description: 'What helps most first.' })
  missing!: ProfilePart[];
}

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

  @Field(() => EditableImage, { nullable: true })
  avatar!: EditableImage | null;

  @Field(() => EditableImage, { nullable: true })
  banner!: EditableImage | null;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency.' })
  hourlyRateMinor!: number | null;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency.' })
  projectRateMinor!: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null when there is no rate.' })
  currency!: string | null;

  @Field(() => SocialLinks)
  links!: SocialLinks;

  @Field(() => String, { nullable: true })
  contactEmail!: string | null;

  @Field(() => Boolean, { description: 'Whether everybody sees the address.' })
  contactEmailVisible!: boolean;

  @Field(() => ProfileCompleteness)
  completeness!: ProfileCompleteness;

  @Field(() => Date, { nullable: true, description: 'Null when the username can be changed now.' })
  usernameChangeableAt!: Date | null;

  @Field(() => [String], { description: 'Usernames given up, the last one first; they lead here for ever.' })
  previousUsernames!: string[];

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

/** What `updateMyProfile` can answer. */
export const UpdateMyProfileResult = createUnionType({
  name: 'UpdateMyProfileResult',
  types: () => [MyProfile, ValidationProblem, ConflictProblem, ForbiddenProblem] as const,
  resolveType: (value: object) => value.constructor,
});
