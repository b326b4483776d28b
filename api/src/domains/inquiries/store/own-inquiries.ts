import { Injectable } from '@nestjs/common';
import type { InquiryStatus } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from '../../../platform/graphql/moment-cursor.js';
import type { OwnInquiry } from '../model/inquiry.js';
import type { OwnPageRequest } from './blocks-table.js';

const LIST = 'my-inquiries';
const MOST_COUNTED = 10_000;

const COLUMNS = `
  i.id, i.client_name AS "clientName", i.client_email AS "clientEmail", i.subject, i.message, i.budget, i.timeline, i.status, i.version,
  i.delivered_at AS "receivedAt", i.creator_completed_at IS NOT NULL AS "completedByYou", i.client_completed_at IS NOT NULL AS "completedByClient",
  EXISTS (SELECT 1 FROM blocked_clients b WHERE b.creator_id = i.creator_id AND b.email_key = i.client_email_key) AS blocked`;

const MINE = `creator_id = $1 AND delivered_at IS NOT NULL AND ($5::text[] IS NULL OR status = ANY($5))`;

/** The inbox in one statement. Parameters: creator, rows, microseconds and id of the place to go on from, states or null. */
export const OWN_INQUIRIES = `
  SELECT counted.total, page.* FROM (
    SELECT count(*)::int AS total FROM (SELECT 1 FROM inquiries WHERE ${MINE} LIMIT ${MOST_COUNTED}) AS received) AS counted
  LEFT JOIN (
    SELECT ${COLUMNS}, ${microsOf('i.delivered_at')} AS micros FROM (
      SELECT * FROM inquiries WHERE ${MINE} AND ($3::float8 IS NULL OR (delivered_at, id) < (${momentOf('$3')}, $4::uuid))
       ORDER BY delivered_at DESC, id DESC LIMIT $2) AS i) AS page ON true
  ORDER BY page.micros DESC, page.id DESC`;

type InboxRow = { readonly total: number } & ((OwnInquiry & { readonly micros: number }) | { readonly id: null });

/** Which page of the inbox is wanted. */
export interface InboxRequest extends OwnPageRequest {
  /** `null` for every state. */
  readonly status: readonly InquiryStatus[] | null;
}

/** Inquiries as their creators see them: what has reached them, and nothing else. */
@Injectable()
export class OwnInquiries {
  /** Latest first. @throws Refusal for a made-up cursor. */
  async page(db: Queryable, { creatorId, first, after, status }: InboxRequest): Promise<Page<OwnInquiry>> {
    const from = after === null ? null : readMomentCursor(LIST, after);
    const rows = await db.query<InboxRow>(OWN_INQUIRIES, [creatorId, first + 1, from?.micros ?? null, from?.id ?? null, status]);
    const inquiries = rows.filter((row) => row.id !== null);
    return {
      nodes: inquiries.slice(0, first).map((row) => ({ node: row, cursor: momentCursor(LIST, row) })),
      hasNextPage: inquiries.length > first,
      hasPreviousPage: after !== null,
      totalCount: rows[0]?.total ?? 0,
    };
  }

  /** `null` when it is missing, not delivered or somebody else's. */
  async one(db: Queryable, creatorId: string, id: string): Promise<OwnInquiry | null> {
    const rows = await db.query<OwnInquiry>(`SELECT ${COLUMNS} FROM inquiries i WHERE i.id = $2 AND i.creator_id = $1 AND i.delivered_at IS NOT NULL`, [creatorId, id]);
    return rows[0] ?? null;
  }

  /** An inquiry that is known to be there, such as one that was just changed. */
  async existing(db: Queryable, creatorId: string, id: string): Promise<OwnInquiry> {
    const inquiry = await this.one(db, creatorId, id);
    if (inquiry === null) throw new Error(`Inquiry ${id} has gone while it was being changed`);
    return inquiry;
  }
}
