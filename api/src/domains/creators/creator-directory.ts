import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import type { CreatorId } from './model/creator-id.js';
import { ProfilesTable } from './store/profiles-table.js';

/** What other domains may ask about creators. */
@Injectable()
export class CreatorDirectory {
  constructor(private readonly profiles: ProfilesTable) {}

  /** Whether somebody has a profile, and so can show work. */
  has(db: Queryable, id: CreatorId): Promise<boolean> {
    return this.profiles.exists(db, id);
  }
}
