import { Injectable } from '@nestjs/common';
import type { ModerationCaseKind } from '../model/case.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { ItemContent } from '../model/item.js';

/** What is put forward. */
export interface Submission {
  readonly itemId: string;
  readonly creatorId: string;
  readonly kind: ModerationCaseKind;
  readonly content: ItemContent;
  readonly now: Date;
}

/** A submission as a decision sees it. */
export interface SubmissionRow {
  readonly id: string;
  readonly itemId: string;
  readonly creatorId: string;
  readonly kind: ModerationCaseKind;
  readonly status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly version: number;
  readonly content: ItemContent;
}

/** How a submission ends. */
export interface Settlement {
  readonly status: 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  /** The moderator; `null` when the creator's own act settled it. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly now: Date;
}

/** What has been put before moderators. */
@Injectable()
export class SubmissionsTable {
  /** Puts content forward: what waits already is replaced and keeps its place. @param id of a new one. @returns the id it has. */
  async submit(tx: Transaction, id: string, { itemId, creatorId, kind, content, now }: Submission): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO portfolio_submissions (id, item_id, creator_id, kind, content, status, submitted_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 'PENDING', $6, $6)
       ON CONFLICT (item_id) WHERE status = 'PENDING'
       DO UPDATE SET content = excluded.content, kind = excluded.kind, version = portfolio_submissions.version + 1, updated_at = excluded.updated_at
       RETURNING id`,
      [id, itemId, creatorId, kind, JSON.stringify(content), now],
    );
    return rows[0]?.id ?? id;
  }

  /** Keeps what a trusted creator published, as approved by their own save. */
  async recordPublished(tx: Transaction, id: string, { itemId, creatorId, kind, content, now }: Submission): Promise<void> {
    await tx.execute(
      `INSERT INTO portfolio_submissions (id, item_id, creator_id, kind, content, status, submitted_at, updated_at, decided_at)
       VALUES ($1, $2, $3, $4, $5, 'APPROVED', $6, $6, $6)`,
      [id, itemId, creatorId, kind, JSON.stringify(content), now],
    );
  }

  /** Ends what waits for an item, if something does. */
  async settleOpen(tx: Transaction, itemId: string, { status, by, reason, now }: Settlement): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_submissions SET status = $2, decided_by = $3, reason = $4, decided_at = $5, updated_at = $5
        WHERE item_id = $1 AND status = 'PENDING'`,
      [itemId, status, by, reason, now],
    );
  }

  /** Ends what waits for an item because the item is deleted: it waits again should the item come back. */
  async withdrawForDeletion(tx: Transaction, itemId: string, now: Date): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_submissions SET status = 'WITHDRAWN', restorable = true, decided_at = $2, updated_at = $2
        WHERE item_id = $1 AND status = 'PENDING'`,
      [itemId, now],
    );
  }

  /** What the deletion of an item withdrew waits again, at its old place. @returns its id, `null` when nothing waited then. */
  async reopen(tx: Transaction, itemId: string, now: Date): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE portfolio_submissions SET status = 'PENDING', restorable = false, decided_at = NULL, version = version + 1, updated_at = $2
        WHERE item_id = $1 AND restorable RETURNING id`,
      [itemId, now],
    );
    return rows[0]?.id ?? null;
  }

  async find(db: Queryable, id: string): Promise<SubmissionRow | null> {
    const rows = await db.query<SubmissionRow>(
      `SELECT id, item_id AS "itemId", creator_id AS "creatorId", kind, status, version, content FROM portfolio_submissions WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}
