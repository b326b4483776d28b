import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { ConflictProblem, ForbiddenProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { creatorsPolicy } from '../creators.policy.js';
import { applyEdit, decideSave, type ProfileEdit, type StoredProfile } from '../model/profile.js';
import { nextUsername, usernameFrom } from '../model/username.js';
import { ProfilesTable, type ProfileWrite } from '../store/profiles-table.js';
import { UsernamesTable } from '../store/usernames-table.js';
import { ProfileImages } from './profile-images.js';
import { ShowProfile, type OwnProfile } from './show-profile.js';

/** Tries for a free name: each failed one means that somebody else has just got theirs. */
const TRIES = 50;

/** What a save can come to. */
export type SaveProfileResult = OwnProfile | ValidationProblem | ConflictProblem | ForbiddenProblem;

/** Makes a member's profile, with a username, or changes it. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly profiles: ProfilesTable,
    private readonly usernames: UsernamesTable,
    private readonly images: ProfileImages,
    private readonly show: ShowProfile,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** @param version of the profile that was edited, `null` for a first save. */
  run(member: Member, edit: ProfileEdit, version: number | null): Promise<SaveProfileResult> {
    return this.database.transaction(async (tx): Promise<SaveProfileResult> => {
      const refused = await this.authorizer.check(tx, member, creatorsPolicy.saveProfile);
      if (refused !== null) return refused;
      const current = await this.profiles.lock(tx, member.userId);
      const fields = applyEdit(current, edit);
      if (fields instanceof ValidationProblem) return fields;
      const decision = decideSave(current, fields, version);
      if (decision === 'CONFLICT') return new ConflictProblem('Your profile was changed in another window. Reload it and try again.');
      if (decision !== 'UNCHANGED') {
        const problem = await this.write(tx, { id: member.userId, fields, now: this.clock.now() }, current);
        if (problem !== null) return problem;
      }
      return this.show.of(await this.profiles.existing(tx, member.userId));
    });
  }

  private async write(tx: Transaction, write: ProfileWrite, current: StoredProfile | null): Promise<ValidationProblem | null> {
    const problem = await this.images.claim(tx, write.id, { from: current, to: write.fields });
    if (problem !== null) return problem;
    const username = current?.username ?? (await this.takeUsername(tx, write));
    if (current === null) await this.profiles.insert(tx, write, username);
    else await this.profiles.update(tx, write);
    await tx.emit({ type: 'creators.profile-saved', payload: { creatorId: write.id, username, created: current === null } });
    return null;
  }

  private async takeUsername(tx: Transaction, owner: { readonly id: string; readonly now: Date }): Promise<string> {
    const wish = usernameFrom(await this.usernames.discordName(tx, owner.id));
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ending = this.randomness.bytes(4).readUInt32BE().toString(36).padStart(5, '0').slice(-5);
      const username = nextUsername(wish, await this.usernames.taken(tx, wish), ending);
      if (await this.usernames.take(tx, username, owner)) return username;
    }
    throw new Error(`No free username for ${wish} in ${TRIES} tries`);
  }
}
