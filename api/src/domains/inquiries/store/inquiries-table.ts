import { Injectable } from '@nestjs/common';
import type { InquiryStatus } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { InquiryDraft, LockedInquiry } from '../model/inquiry.js';

const LOCKED = `id, creator_id AS "creatorId", client_user_id AS "clientUserId", client_name AS "clientName", client_email AS "clientEmail",
  client_email_key AS "clientEmailKey", status, version, created_at AS "createdAt", client_completed_at AS "clientCompletedAt",
  creator_completed_at AS "creatorCompletedAt"`;

/** What a new inquiry stores. */
export interface NewInquiry {
  readonly id: string;
  readonly creatorId: string;
  /** The member whose verified address it is: delivered at once. `null`: the address is asked first. */
  readonly clientUserId: string | null;
  readonly emailKey: string;
  readonly senderKey: string;
  readonly draft: InquiryDraft;
  readonly now: Date;
}

/** Tells a form that was sent twice. */
export interface SentBefore {
  readonly creatorId: string;
  readonly clientUserId: string | null;
  readonly emailKey: string;
  readonly draft: InquiryDraft;
  readonly since: Date;
}

/** Another state for an inquiry. */
export interface StateWrite {
  readonly id: string;
  readonly status: InquiryStatus;
  readonly answered: boolean;
  readonly closed: boolean;
  readonly now: Date;
}

/** Writes and locks of inquiries, and what limits count. */
@Injectable()
export class InquiriesTable {
  async insert(tx: Transaction, { id, creatorId, clientUserId, emailKey, senderKey, draft, now }: NewInquiry): Promise<void> {
    const delivered = clientUserId !== null;
    const { name, email, subject, message, budget, timeline } = draft;
    await tx.execute(
      `INSERT INTO inquiries (id, creator_id, client_user_id, client_name, client_email, client_email_key, subject, message, budget, timeline,
              sender_key, status, created_at, updated_at, confirmation_asked_at, delivered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15)`,
      [
        ...[id, creatorId, clientUserId, name, email, emailKey, subject, message, budget, timeline, senderKey],
        ...(delivered ? ['NEW', now, null, now] : ['UNCONFIRMED', now, now, null]),
      ],
    );
  }

  /** Whether the same words of the same sender are here already. */
  async hasBefore(tx: Transaction, { creatorId, clientUserId, emailKey, draft, since }: SentBefore): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM inquiries
        WHERE creator_id = $1 AND client_email_key = $2 AND created_at > $3 AND client_user_id IS NOT DISTINCT FROM $4::uuid
          AND subject = $5 AND message = $6 LIMIT 1`,
      [creatorId, emailKey, since, clientUserId, draft.subject, draft.message],
    );
    return rows.length > 0;
  }

  /** Locks an inquiry, whoever asks: for the holder of its secret name. */
  async lock(tx: Transaction, id: string): Promise<LockedInquiry | null> {
    const rows = await tx.query<LockedInquiry>(`SELECT ${LOCKED} FROM inquiries WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  /** Locks an inquiry that has reached this creator; another's looks as if it were not there. */
  async lockOwn(tx: Transaction, creatorId: string, id: string): Promise<LockedInquiry | null> {
    const rows = await tx.query<LockedInquiry>(
      `SELECT ${LOCKED} FROM inquiries WHERE id = $1 AND creator_id = $2 AND delivered_at IS NOT NULL FOR UPDATE`,
      [id, creatorId],
    );
    return rows[0] ?? null;
  }

  async deliver(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.execute(`UPDATE inquiries SET status = 'NEW', delivered_at = $2, updated_at = $2, version = version + 1 WHERE id = $1`, [id, now]);
  }

  async setState(tx: Transaction, { id, status, answered, closed, now }: StateWrite): Promise<void> {
    await tx.execute(
      `UPDATE inquiries SET status = $2, version = version + 1, updated_at = $3,
              first_answered_at = CASE WHEN $4 THEN COALESCE(first_answered_at, $3) ELSE first_answered_at END,
              closed_at = CASE WHEN $5 THEN $3 ELSE closed_at END
        WHERE id = $1`,
      [id, status, now, answered, closed],
    );
  }

  /** Notes a side's word that the work is done; with the other's there already, completes the inquiry. */
  async complete(tx: Transaction, { id, side, whole, now }: { id: string; side: 'client' | 'creator'; whole: boolean; now: Date }): Promise<void> {
    await tx.execute(
      `UPDATE inquiries SET ${side}_completed_at = $2, version = version + 1, updated_at = $2,
              status = CASE WHEN $3 THEN 'COMPLETED' ELSE status END, completed_at = CASE WHEN $3 THEN $2::timestamptz END
        WHERE id = $1`,
      [id, now, whole],
    );
  }

  /** Ends up to `most` unconfirmed inquiries of before `until`, and forgets their words. @returns how many. */
  expire(db: Queryable, { until, most, now }: { until: Date; most: number; now: Date }): Promise<number> {
    return db.execute(
      `UPDATE inquiries SET status = 'EXPIRED', client_name = '', client_email = '', client_email_key = '', subject = '', message = '',
              budget = NULL, timeline = NULL, version = version + 1, updated_at = $3, closed_at = $3
        WHERE id IN (SELECT id FROM inquiries WHERE status = 'UNCONFIRMED' AND created_at <= $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [until, most, now],
    );
  }
}
