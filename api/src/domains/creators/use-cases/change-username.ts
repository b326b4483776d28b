import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { claimQuota } from '../../../platform/limits/quota.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { StateProblem, ValidationProblem, type ForbiddenProblem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { creatorsPolicy } from '../creators.policy.js';
import type { StoredProfile } from '../model/profile.js';
import { normalUsername, USERNAME_QUOTA, usernameProblem } from '../model/username.js';
import { ProfilesTable, type UsernameWrite } from '../store/profiles-table.js';
import { UsernamesTable } from '../store/usernames-table.js';
import { ShowProfile, type OwnProfile } from './show-profile.js';

/** Said of a name that somebody else has or had. */
export const TAKEN = 'Somebody else has or had this name. Choose another.';

/** What a change of name can come to. */
export type ChangeUsernameResult = OwnProfile | ValidationProblem | QuotaProblem | StateProblem | ForbiddenProblem;

/** Gives a creator another username. The old one stays theirs and leads to the new one for ever. */
@Injectable()
export class ChangeUsername {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly profiles: ProfilesTable,
    private readonly usernames: UsernamesTable,
    private readonly show: ShowProfile,
    private readonly clock: Clock,
  ) {}

  /** Asking for the present name changes nothing and uses nothing up, so that a request sent again does no harm. */
  run(member: Member, wish: string): Promise<ChangeUsernameResult> {
    const username = normalUsername(wish);
    return this.database.transaction(async (tx): Promise<ChangeUsernameResult> => {
      const refused = await this.authorizer.check(tx, member, creatorsPolicy.changeUsername);
      if (refused !== null) return refused;
      const current = await this.profiles.lock(tx, member.userId);
      if (current === null) return new StateProblem('Save your profile first; then you can change your username.');
      if (current.username !== username) {
        const problem = await this.change(tx, current, { id: current.id, username, now: this.clock.now() });
        if (problem !== null) return problem;
      }
      return this.show.of(await this.profiles.existing(tx, current.id));
    });
  }

  private async change(tx: Transaction, current: StoredProfile, write: UsernameWrite): Promise<ValidationProblem | QuotaProblem | null> {
    const wrong = usernameProblem(write.username);
    if (wrong !== null) return ValidationProblem.of('username', wrong);
    const used = current.usernameChangedAt === null ? [] : [current.usernameChangedAt];
    const early = await claimQuota(tx, USERNAME_QUOTA, { subject: current.id, now: write.now, used: () => Promise.resolve(used) });
    if (early !== null) return early;
    // Waits for somebody who is taking it at this moment; of two exactly one gets it.
    const taken = await this.usernames.take(tx, write.username, write);
    if (!taken && (await this.usernames.ownerOf(tx, write.username)) !== current.id) return ValidationProblem.of('username', TAKEN);
    await this.profiles.rename(tx, write);
    await tx.emit({ type: 'creators.profile-saved', payload: { creatorId: current.id, username: write.username, created: false } });
    return null;
  }
}
