import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import type { OwnProfile } from '../model/profile.js';
import { ProfilesTable } from '../store/profiles-table.js';
import { PublicProfiles, type PublicProfile } from '../store/public-profile.js';

/** Reads profiles: one's own in full, anybody's as far as it is public. Each is one statement. */
@Injectable()
export class ReadProfile {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfilesTable,
    private readonly publicProfiles: PublicProfiles,
  ) {}

  /** The member's own profile; `null` before the first save. */
  own(member: Member): Promise<OwnProfile | null> {
    return this.profiles.own(this.database, member.userId);
  }

  /** The profile under a username, whatever its case; `null` when there is none to see. */
  public(username: string): Promise<PublicProfile | null> {
    return this.publicProfiles.byUsername(this.database, username.toLowerCase());
  }
}
