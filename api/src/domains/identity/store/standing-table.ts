import { Injectable } from '@nestjs/common';
import type { Role } from '@guildhall/contracts';
import type { Transaction } from '../../../platform/database/database.js';

/** A person as measures against them need it. */
export interface StandingRow {
  readonly userId: string;
  readonly role: Role;
  readonly suspendedUntil: Date | null;
  readonly bannedAt: Date | null;
}

/** All SQL about suspensions and bans. */
@Injectable()
export class StandingTable {
  /**
   * Locks people until the transaction ends. In one statement and one order: two who act on each other would otherwise hold their own row and
   * wait for the other's. Rows that refer to them can still be written, but nothing that asked for their standing is under way.
   */
  async lock(tx: Transaction, userIds: readonly string[]): Promise<Map<string, StandingRow>> {
    const rows = await tx.query<StandingRow>(
      `SELECT id AS "userId", role, suspended_until AS "suspendedUntil", banned_at AS "bannedAt" FROM users
        WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [userIds],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  async save(tx: Transaction, { userId, suspendedUntil, bannedAt }: Omit<StandingRow, 'role'>, now: Date): Promise<void> {
    await tx.execute('UPDATE users SET suspended_until = $2, banned_at = $3, updated_at = $4 WHERE id = $1', [userId, suspendedUntil, bannedAt, now]);
  }

  /** Forgets suspensions that are over, the oldest first; those that another replica is at are skipped. @returns whose they were. */
  async takeOver(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE users SET suspended_until = NULL, updated_at = $1
        WHERE id = ANY(ARRAY(SELECT id FROM users WHERE suspended_until <= $1 ORDER BY suspended_until LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED))
       RETURNING id`,
      [now, limit],
    );
    return rows.map((row) => row.id);
  }
}
