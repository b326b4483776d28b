import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { ConflictProblem, ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorsPolicy } from '../creators.policy.js';
import { decideSave, type OwnProfile, type ProfileDraft } from '../model/profile.js';
import { nextUsername, usernameFrom } from '../model/username.js';
import { ProfilesTable, type ProfileWrite } from '../store/profiles-table.js';
import { UsernamesTable } from '../store/usernames-table.js';

/** Tries for a free name: each failed one means that somebody else has just got theirs. */
const TRIES = 50;

/** What a save can come to. */
export type SaveProfileResult = OwnProfile | ConflictProblem | ForbiddenProblem;

/** Makes a member's profile, with a username, or changes it. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly profiles: ProfilesTable,
    private readonly usernames: UsernamesTable,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** @param version of the profile that was edited, `null` for a first save. */
  run(member: Member, draft: ProfileDraft, version: number | null): Promise<SaveProfileResult> {
    return this.database.transaction(async (tx): Promise<SaveProfileResult> => {
      const refused = await this.authorizer.check(tx, member, creatorsPolicy.saveProfile);
      if (refused !== null) return refused;
      const current = await this.profiles.lock(tx, member.userId);
      const decision = decideSave(current, draft, version);
      if (decision === 'CONFLICT') return new ConflictProblem('Your profile was changed in another window. Reload it and try again.');
      if (decision === 'UNCHANGED' && current !== null) return current;
      return this.write(tx, { id: member.userId, draft, now: this.clock.now() }, decision === 'CREATE');
    });
  }

  private async write(tx: Transaction, write: ProfileWrite, created: boolean): Promise<OwnProfile> {
    if (created) await this.profiles.insert(tx, write, await this.takeUsername(tx, write));
    else await this.profiles.update(tx, write);
    const saved = await this.profiles.own(tx, write.id);
    if (saved === null) throw new Error(`Profile ${write.id} has gone while it was being saved`);
    await tx.emit({ type: 'creators.profile-saved', payload: { creatorId: saved.id, username: saved.username, created } });
    return saved;
  }

  private async takeUsername(tx: Transaction, owner: ProfileWrite): Promise<string> {
    const wish = usernameFrom(await this.usernames.discordName(tx, owner.id));
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ending = this.randomness.bytes(4).readUInt32BE().toString(36).padStart(5, '0').slice(-5);
      const username = nextUsername(wish, await this.usernames.taken(tx, wish), ending);
      if (await this.usernames.take(tx, username, owner)) return username;
    }
    throw new Error(`No free username for ${wish} in ${TRIES} tries`);
  }
}
