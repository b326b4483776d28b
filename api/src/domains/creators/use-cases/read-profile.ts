import { Injectable } from '@nestjs/common';
import { pictureFrom, type Picture } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
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
    private readonly http: HttpConfig,
  ) {}

  /** The member's own profile; `null` before the first save. */
  async own(member: Member): Promise<OwnProfile | null> {
    const row = await this.profiles.own(this.database, member.userId);
    return row === null ? null : this.show.of(row);
  }

  /** The profile under a username, whatever its case, also one given up; `null` when there is none to see. */
  async public(username: string): Promise<PublicProfile | null> {
    const profile = await this.publicProfiles.byUsername(this.database, username.toLowerCase());
    const { mediaOrigin } = this.http.origins;
    // Without a CDN the row is the answer as it is.
    return profile === null || mediaOrigin === '' ? profile : picturesFrom(mediaOrigin, profile);
  }
}

function picturesFrom(mediaOrigin: string, profile: PublicProfile): PublicProfile {
  const moved = <Shown extends Picture | null>(picture: Shown): Shown | Picture => (picture === null ? picture : pictureFrom(mediaOrigin, picture));
  return {
    ...profile,
    avatar: moved(profile.avatar),
    banner: moved(profile.banner),
    items: profile.items.map((item) => ({ ...item, cover: moved(item.cover) })),
  };
}
