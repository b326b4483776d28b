import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { OwnProfile, ProfileDraft } from '../model/profile.js';

const OWN = `
  SELECT c.id, c.username, c.display_name AS "displayName", c.bio, c.skills, c.availability, c.version, c.updated_at AS "updatedAt",
         is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at) AS published
    FROM creators c JOIN users cu ON cu.id = c.id
   WHERE c.id = $1 AND c.deleted_at IS NULL`;

/** What a save writes. */
export interface ProfileWrite {
  readonly id: string;
  readonly draft: ProfileDraft;
  readonly now: Date;
}

/** Profiles as their owners see and write them. */
@Injectable()
export class ProfilesTable {
  /** `null` before the first save. */
  async own(db: Queryable, id: string): Promise<OwnProfile | null> {
    const rows = await db.query<OwnProfile>(OWN, [id]);
    return rows[0] ?? null;
  }

  /** The profile, locked until the transaction ends; where there is none yet, its coming into being is locked. */
  async lock(tx: Transaction, id: string): Promise<OwnProfile | null> {
    const locked = await this.lockRow(tx, id);
    if (locked !== null) return locked;
    // Two first saves at once: without this the second would take a second name before it finds the row.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('creators.profile:' || $1, 0))`, [id]);
    return this.lockRow(tx, id);
  }

  async insert(tx: Transaction, { id, draft, now }: ProfileWrite, username: string): Promise<void> {
    await tx.execute(
      `INSERT INTO creators (id, username, display_name, bio, skills, availability, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [id, username, draft.displayName, draft.bio, draft.skills, draft.availability, now],
    );
  }

  async update(tx: Transaction, { id, draft, now }: ProfileWrite): Promise<void> {
    await tx.execute(
      `UPDATE creators SET display_name = $2, bio = $3, skills = $4, availability = $5, updated_at = $6, version = version + 1
        WHERE id = $1 AND deleted_at IS NULL`,
      [id, draft.displayName, draft.bio, draft.skills, draft.availability, now],
    );
  }

  private async lockRow(tx: Transaction, id: string): Promise<OwnProfile | null> {
    const rows = await tx.query<OwnProfile>(`${OWN} FOR UPDATE OF c`, [id]);
    return rows[0] ?? null;
  }
}
