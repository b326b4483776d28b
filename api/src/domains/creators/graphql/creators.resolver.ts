import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { creatorsPolicy } from '../creators.policy.js';
import type { PublicProfile } from '../store/public-profile.js';
import { ChangeUsername } from '../use-cases/change-username.js';
import { CheckUsername, type Availability } from '../use-cases/check-username.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveProfile } from '../use-cases/save-profile.js';
import type { OwnProfile } from '../use-cases/show-profile.js';
import { CreatorProfile } from './creator-profile.types.js';
import { MyProfile, UpdateMyProfileResult } from './my-profile.types.js';
import { editOf, UpdateMyProfileInput } from './update-my-profile.input.js';
import { ChangeUsernameResult, UsernameAvailability } from './username.types.js';

/** Profiles in GraphQL. */
@Resolver()
export class CreatorsResolver {
  constructor(
    private readonly readProfile: ReadProfile,
    private readonly saveProfile: SaveProfile,
    private readonly changeName: ChangeUsername,
    private readonly checkUsername: CheckUsername,
  ) {}

  @Permit(creatorsPolicy.readOwnProfile)
  @Query(() => MyProfile, { nullable: true, description: 'Null before the first save.' })
  myProfile(@CurrentMember() member: Member): Promise<OwnProfile | null> {
    return this.readProfile.own(member);
  }

  // The row has the shape of the answer already: nothing is mapped on the way.
  @Permit(creatorsPolicy.readProfile)
  @Query(() => CreatorProfile, { nullable: true, description: 'Also under a username given up. Null when nobody has this name or nobody may see them.' })
  creatorProfile(@Args('username', { type: () => String }) username: string): Promise<PublicProfile | null> {
    return this.readProfile.public(username);
  }

  @Permit(creatorsPolicy.saveProfile)
  @Mutation(() => UpdateMyProfileResult)
  async updateMyProfile(@CurrentMember() member: Member, @Args('input') input: UpdateMyProfileInput): Promise<MyProfile | Problem> {
    const result = await this.saveProfile.run(member, editOf(input), input.version ?? null);
    return result instanceof Problem ? result : MyProfile.of(result);
  }

  @Permit(creatorsPolicy.readUsernameAvailability)
  @Query(() => UsernameAvailability, { description: 'Whether you could have a username at this moment.' })
  usernameAvailability(@CurrentMember() member: Member, @Args('username', { type: () => String }) username: string): Promise<Availability> {
    return this.checkUsername.run(member, username);
  }

  @Permit(creatorsPolicy.changeUsername)
  @Mutation(() => ChangeUsernameResult, { description: 'Once in 30 days. Addresses under the old name lead to the new one for ever.' })
  async changeUsername(@CurrentMember() member: Member, @Args('username', { type: () => String }) username: string): Promise<MyProfile | Problem> {
    const result = await this.changeName.run(member, username);
    return result instanceof Problem ? result : MyProfile.of(result);
  }
}
