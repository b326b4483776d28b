import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { stemOf, type TakenNames } from '../model/username.js';

/** Every name that a creator has ever had. */
@Injectable()
export class UsernamesTable {
  /** The name of a member at Discord. */
  async discordName(db: Queryable, userId: string): Promise<string> {
    const rows = await db.query<{ name: string | null }>('SELECT discord_username AS name FROM users WHERE id = $1', [userId]);
    return rows[0]?.name ?? '';
  }

  /** What stands in the way of a name. */
  async taken(db: Queryable, wish: string): Promise<TakenNames> {
    const rows = await db.query<TakenNames>(
      `SELECT EXISTS (SELECT 1 FROM creator_usernames WHERE username = $1) AS itself,
              COALESCE((SELECT max(substring(username FROM char_length($2) + 2)::int) FROM creator_usernames
                         WHERE username LIKE $2 || '-%' AND username ~ ('^' || $2 || '-[1-9][0-9]{0,4}$')), 0) AS largest`,
      [wish, stemOf(wish)],
    );
    return rows[0] ?? { itself: false, largest: 0 };
  }

  /** Whose name it is or was; `null` when it is free. */
  async ownerOf(db: Queryable, username: string): Promise<string | null> {
    const rows = await db.query<{ id: string }>('SELECT creator_id AS id FROM creator_usernames WHERE username = $1', [username]);
    return rows[0]?.id ?? null;
  }

  /** Takes a name for ever. @returns whether it was free; waits for a transaction that is about to take it. */
  async take(tx: Transaction, username: string, owner: { readonly id: string; readonly now: Date }): Promise<boolean> {
    const rows = await tx.query(
      'INSERT INTO creator_usernames (username, creator_id, taken_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING username',
      [username, owner.id, owner.now],
    );
    return rows.length === 1;
  }
}
