import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from '../../../platform/graphql/moment-cursor.js';
import type { BlockedClient, LockedInquiry } from '../model/inquiry.js';

const LIST = 'my-blocked-clients';
const MOST_COUNTED = 10_000;

/** Blocked clients of a creator, latest first. Parameters: creator, rows, microseconds and id of the place to go on from. */
export const BLOCKED_CLIENTS = `
  SELECT counted.total, page.* FROM (
    SELECT count(*)::int AS total FROM (SELECT 1 FROM blocked_clients WHERE creator_id = $1 LIMIT ${MOST_COUNTED}) AS blocked) AS counted
  LEFT JOIN (
    SELECT id, name AS "clientName", email AS "clientEmail", blocked_at AS "blockedAt", ${microsOf('blocked_at')} AS micros FROM blocked_clients
     WHERE creator_id = $1 AND ($3::float8 IS NULL OR (blocked_at, id) < (${momentOf('$3')}, $4::uuid))
     ORDER BY blocked_at DESC, id DESC LIMIT $2) AS page ON true
  ORDER BY page.micros DESC, page.id DESC`;

type BlockedRow = { readonly total: number } & ((BlockedClient & { readonly micros: number }) | { readonly id: null });

/** Which page of a creator's own list is wanted. */
export interface OwnPageRequest {
  readonly creatorId: string;
  readonly first: number;
  readonly after: string | null;
}

/** Somebody as blocks know them: by mailbox, and by account where there is one. */
export interface BlockSubject {
  readonly creatorId: string;
  readonly emailKey: string;
  readonly userId: string | null;
}

/** Clients whom creators hear no more. */
@Injectable()
export class BlocksTable {
  async isBlocked(db: Queryable, { creatorId, emailKey, userId }: BlockSubject): Promise<boolean> {
    const rows = await db.query('SELECT 1 FROM blocked_clients WHERE creator_id = $1 AND (email_key = $2 OR user_id = $3::uuid) LIMIT 1', [
      creatorId,
      emailKey,
      userId,
    ]);
    return rows.length > 0;
  }

  /** Blocks the client of an inquiry; twice is once. */
  async block(tx: Transaction, { creatorId, clientEmailKey, clientUserId, clientName, clientEmail }: LockedInquiry, { id, now }: { id: string; now: Date }): Promise<void> {
    await tx.execute(
      `INSERT INTO blocked_clients (id, creator_id, email_key, user_id, name, email, blocked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (creator_id, email_key) DO NOTHING`,
      [id, creatorId, clientEmailKey, clientUserId, clientName, clientEmail, now],
    );
  }

  /** @returns whether there was such a block of this creator's. */
  async unblock(tx: Transaction, creatorId: string, id: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM blocked_clients WHERE id = $1 AND creator_id = $2', [id, creatorId])) > 0;
  }

  /** Latest first. @throws Refusal for a made-up cursor. */
  async page(db: Queryable, { creatorId, first, after }: OwnPageRequest): Promise<Page<BlockedClient>> {
    const from = after === null ? null : readMomentCursor(LIST, after);
    const rows = await db.query<BlockedRow>(BLOCKED_CLIENTS, [creatorId, first + 1, from?.micros ?? null, from?.id ?? null]);
    const blocked = rows.filter((row) => row.id !== null);
    return {
      nodes: blocked.slice(0, first).map((row) => ({ node: row, cursor: momentCursor(LIST, row) })),
      hasNextPage: blocked.length > first,
      hasPreviousPage: after !== null,
      totalCount: rows[0]?.total ?? 0,
    };
  }
}
