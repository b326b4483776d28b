import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { creatorsPolicy } from '../creators.policy.js';
import type { OwnProfile } from '../model/profile.js';
import type { PublicProfile } from '../store/public-profile.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveProfile } from '../use-cases/save-profile.js';
import { CreatorProfile } from './creator-profile.types.js';
import { MyProfile, UpdateMyProfileInput, UpdateMyProfileResult } from './my-profile.types.js';

/** Profiles in GraphQL. */
@Resolver()
export class CreatorsResolver {
  constructor(
    private readonly readProfile: ReadProfile,
    private readonly saveProfile: SaveProfile,
  ) {}

  @Permit(creatorsPolicy.readOwnProfile)
  @Query(() => MyProfile, { nullable: true, description: 'Null before the first save.' })
  myProfile(@CurrentMember() member: Member): Promise<OwnProfile | null> {
    return this.readProfile.own(member);
  }

  // The row has the shape of the answer already: nothing is mapped on the way.
  @Permit(creatorsPolicy.readProfile)
  @Query(() => CreatorProfile, { nullable: true, description: 'Null when nobody has this name or nobody may see them.' })
  creatorProfile(@Args('username', { type: () => String }) username: string): Promise<PublicProfile | null> {
    return this.readProfile.public(username);
  }

  @Permit(creatorsPolicy.saveProfile)
  @Mutation(() => UpdateMyProfileResult)
  async updateMyProfile(@CurrentMember() member: Member, @Args('input') { version, ...draft }: UpdateMyProfileInput): Promise<MyProfile | Problem> {
    const result = await this.saveProfile.run(member, draft, version ?? null);
    return result instanceof Problem ? result : MyProfile.of(result);
  }
}
