import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { ModerationCaseKind } from '../model/case.js';
import type { TrackRecord } from '../model/trust.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from '../../../platform/graphql/moment-cursor.js';
import type { ItemImageRow, ShownContent } from './rows.js';

/** Names the list in its cursors. */
const LIST = 'moderation-queue';

/** The queue is counted up to here. */
const MOST_COUNTED = 10_000;

// By the row at this moment: a session may be older than a suspension or a change of role. The queue is then empty.
const MAY_READ = `EXISTS (SELECT 1 FROM users u WHERE u.id = $1 AND u.role IN ('MODERATOR', 'ADMIN', 'OWNER')
  AND u.banned_at IS NULL AND (u.suspended_until IS NULL OR u.suspended_until <= now()))`;

/** The whole queue page in one statement. Parameters: moderator, rows, microseconds and id of the place to go on from. */
export const REVIEW_QUEUE = `
  SELECT counted.total, page.* FROM (
    SELECT count(*)::int AS total FROM (
      SELECT 1 FROM portfolio_submissions WHERE status = 'PENDING' AND creator_id <> $1 AND ${MAY_READ} LIMIT ${MOST_COUNTED}) AS waiting) AS counted
  LEFT JOIN (
    SELECT s.id, s.kind, s.version, s.submitted_at AS "submittedAt", ${microsOf('s.submitted_at')} AS micros,
           c.id AS "creatorId", c.username, c.display_name AS "displayName",
           (SELECT count(*)::int FROM portfolio_items a WHERE a.creator_id = c.id AND a.status = 'APPROVED') AS approved,
           (SELECT max(x.decided_at) FROM portfolio_submissions x WHERE x.creator_id = c.id AND x.status = 'REJECTED') AS "lastRejectedAt",
           s.content, portfolio_content_images(s.content) AS images,
           stands.content AS previous, portfolio_content_images(stands.content) AS "previousImages"
      FROM (
        SELECT * FROM portfolio_submissions
         WHERE status = 'PENDING' AND creator_id <> $1 AND ${MAY_READ}
           AND ($3::float8 IS NULL OR (submitted_at, id) > (${momentOf('$3')}, $4::uuid))
         ORDER BY submitted_at, id LIMIT $2) AS s
      JOIN portfolio_items i ON i.id = s.item_id
      JOIN creators c ON c.id = s.creator_id
      CROSS JOIN LATERAL (SELECT CASE WHEN s.kind = 'REVISION' THEN portfolio_item_content(i) END AS content) AS stands) AS page ON true
  ORDER BY page."submittedAt", page.id`;

type Texts = Omit<ShownContent, 'images'>;

interface CaseRow {
  readonly id: string;
  readonly kind: ModerationCaseKind;
  readonly version: number;
  readonly submittedAt: Date;
  readonly micros: number;
  readonly creatorId: string;
  readonly username: string;
  readonly displayName: string;
  readonly approved: number;
  readonly lastRejectedAt: Date | null;
  readonly content: Texts;
  readonly images: readonly ItemImageRow[];
  readonly previous: Texts | null;
  readonly previousImages: readonly ItemImageRow[];
}

type QueueRow = { readonly total: number } & (CaseRow | { readonly id: null });

/** A case as moderators see it. */
export interface QueuedCase {
  readonly id: string;
  readonly kind: ModerationCaseKind;
  readonly version: number;
  readonly submittedAt: Date;
  readonly creator: { readonly id: string; readonly username: string; readonly displayName: string; readonly record: TrackRecord };
  readonly content: ShownContent;
  /** What is public now, for a revision. */
  readonly previous: ShownContent | null;
}

/** Which page of the queue is wanted. */
export interface QueueRequest {
  /** Their own work is not on the list: they could not decide it. */
  readonly moderatorId: string;
  readonly first: number;
  readonly after: string | null;
}

/** What waits for a decision, oldest first. */
@Injectable()
export class ReviewQueue {
  /** @throws Refusal for a made-up cursor. */
  async page(db: Queryable, { moderatorId, first, after }: QueueRequest): Promise<Page<QueuedCase>> {
    const from = after === null ? null : readMomentCursor(LIST, after);
    const rows = await db.query<QueueRow>(REVIEW_QUEUE, [moderatorId, first + 1, from?.micros ?? null, from?.id ?? null]);
    const cases = rows.filter((row) => row.id !== null);
    return {
      nodes: cases.slice(0, first).map((row) => ({ node: caseOf(row), cursor: momentCursor(LIST, row) })),
      hasNextPage: cases.length > first,
      hasPreviousPage: after !== null,
      totalCount: rows[0]?.total ?? 0,
    };
  }
}

function caseOf(row: CaseRow): QueuedCase {
  const { id, kind, version, submittedAt, creatorId, username, displayName, approved, lastRejectedAt } = row;
  return {
    ...{ id, kind, version, submittedAt },
    creator: { id: creatorId, username, displayName, record: { approved, lastRejectedAt } },
    content: { ...row.content, images: row.images },
    previous: row.previous === null ? null : { ...row.previous, images: row.previousImages },
  };
}
