import { Injectable } from '@nestjs/common';
import type { ModerationDecision } from '@guildhall/contracts';
import type { Transaction } from '../../../platform/database/database.js';

/** One line of the log. */
export interface LogEntry {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly action: ModerationDecision;
  readonly subjectKind: 'ITEM' | 'REVISION';
  readonly subjectId: string;
  readonly subjectOwnerId: string;
  readonly reason: string | null;
  /** What was decided on: the item and the version that was read. */
  readonly detail: { readonly itemId: string; readonly version: number };
}

/** What moderators have done. Lines are only ever added; the database refuses everything else. */
@Injectable()
export class ModerationLog {
  async add(tx: Transaction, entry: LogEntry): Promise<void> {
    await tx.execute(
      `INSERT INTO moderation_log (id, at, actor_id, action, subject_kind, subject_id, subject_owner_id, reason, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        entry.id,
        entry.at,
        entry.actorId,
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        entry.subjectOwnerId,
        entry.reason,
        JSON.stringify(entry.detail),
      ],
    );
  }
}
