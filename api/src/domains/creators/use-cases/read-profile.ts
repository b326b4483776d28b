import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { ProfilesTable } from '../store/profiles-table.js';
import { PublicProfiles, type PublicProfile } from '../store/public-profile.js';
import { ShowProfile, type OwnProfile } from './show-profile.js';

/** Reads profiles: one's own in full, anybody's as far as it is public. Each is one statement. */
@Injectable()
export class ReadProfile {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfilesTable,
    private readonly publicProfiles: PublicProfiles,
    private readonly show: ShowProfile,
  ) {}

  /** The member's own profile; `null` before the first save. */
  async own(member: Member): Promise<OwnProfile | null> {
    const row = await this.profiles.own(this.database, member.userId);
    return row === null ? null : this.show.of(row);
  }

  /** The profile under a username, whatever its case, also one given up; `null` when there is none to see. */
  public(username: string): Promise<PublicProfile | null> {
    return this.publicProfiles.byUsername(this.database, username.toLowerCase());
  }
}
