import { Injectable } from '@nestjs/common';
import { pictureFrom } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
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
    private readonly http: HttpConfig,
  ) {}

  /** The member's own profile; `null` before the first save. */
  own(member: Member): Promise<OwnProfile | null> {
    return this.profiles.own(this.database, member.userId);
  }

  /** The profile under a username, whatever its case; `null` when there is none to see. */
  async public(username: string): Promise<PublicProfile | null> {
    const profile = await this.publicProfiles.byUsername(this.database, username.toLowerCase());
    const { mediaOrigin } = this.http.origins;
    // Without a CDN the row is the answer as it is.
    return profile === null || mediaOrigin === '' ? profile : picturesFrom(mediaOrigin, profile);
  }
}

function picturesFrom(mediaOrigin: string, profile: PublicProfile): PublicProfile {
  return { ...profile, items: profile.items.map((item) => (item.cover === null ? item : { ...item, cover: pictureFrom(mediaOrigin, item.cover) })) };
}
