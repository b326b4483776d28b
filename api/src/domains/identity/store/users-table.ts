import { Injectable } from '@nestjs/common';
import type { Role } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { DiscordProfile } from '../discord/discord-profile.js';

/** A user as sign-in and roles need them. */
export interface UserRow {
  readonly id: string;
  readonly discordUsername: string;
  readonly name: string;
  readonly role: Role;
}

/** The signed-in person as the dashboard shows them. */
export interface MeRow extends UserRow {
  readonly creatorUsername: string | null;
}

const COLUMNS = 'u.id, u.discord_username AS "discordUsername", u.name, u.role';

/** All SQL about users. */
@Injectable()
export class UsersTable {
  /** Creates the user of a Discord account or brings their name and address up to date. `created`: the first time. */
  async upsert(tx: Transaction, { id, profile, now }: { id: string; profile: DiscordProfile; now: Date }): Promise<UserRow & { created: boolean }> {
    const rows = await tx.query<UserRow & { created: boolean }>(
      `INSERT INTO users AS u (id, discord_id, discord_username, name, email, email_verified, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
       ON CONFLICT (discord_id) DO UPDATE SET discord_username = EXCLUDED.discord_username, name = EXCLUDED.name, email = EXCLUDED.email,
         email_verified = EXCLUDED.email_verified, updated_at = EXCLUDED.updated_at
       RETURNING ${COLUMNS}, u.created_at = u.updated_at AND u.id = $1 AS created`,
      [id, profile.id, profile.username, profile.name, profile.email, profile.emailVerified, now],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('An upsert returns its row');
    return row;
  }

  /** The account and, if they have one, the name of their stall: one statement for `me`. */
  async me(db: Queryable, userId: string): Promise<MeRow | null> {
    const rows = await db.query<MeRow>(
      `SELECT ${COLUMNS}, c.username AS "creatorUsername" FROM users u LEFT JOIN creators c ON c.id = u.id AND c.deleted_at IS NULL WHERE u.id = $1`,
      [userId],
    );
    return rows[0] ?? null;
  }

  /** Finds users by Discord id, exact id or Discord username; usernames are not unique over time, so there may be several. */
  find(db: Queryable, text: string): Promise<UserRow[]> {
    return db.query<UserRow>(`SELECT ${COLUMNS} FROM users u WHERE u.discord_id = $1 OR u.discord_username = $1 OR u.id::text = $1 ORDER BY u.id LIMIT 5`, [text]);
  }

  async setRole(tx: Transaction, { userId, role, now }: { userId: string; role: Role; now: Date }): Promise<void> {
    await tx.execute('UPDATE users SET role = $2, updated_at = $3 WHERE id = $1', [userId, role, now]);
  }
}
