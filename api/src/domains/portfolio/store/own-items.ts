import { Injectable } from '@nestjs/common';
import type { Queryable, SqlValue, Statement } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { DRAFT } from './drafts-table.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from '../../../platform/graphql/moment-cursor.js';
import { ownDraftOf, type OwnDraftRow, type OwnItem, type ShownContent } from './rows.js';

/** Names the lists in their cursors. */
const LIVE_LIST = 'my-portfolio';
const DELETED_LIST = 'my-deleted-items';

/** Lists are counted up to here; beyond it the number says nothing to anybody. */
const MOST_COUNTED = 10_000;

/** Places in the queue are counted up to here. */
const MOST_WAITING = 1_000;

const COLUMNS = `
  i.id, i.slug, i.visibility, i.status, i.featured, i.rejection_reason AS "rejectionReason", i.version, i.created_at AS "createdAt",
  i.deleted_at AS "deletedAt", GREATEST(i.updated_at, r.updated_at) AS "updatedAt", r.id IS NOT NULL AS "hasPendingRevision",
  shown.content, portfolio_content_images(shown.content) AS images,
  CASE WHEN is_public(i.status, i.visibility, i.deleted_at, cu.suspended_until, cu.banned_at)
        AND is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)
       THEN '/portfolio/' || c.username || '/' || i.slug END AS "publicPath",
  '/portfolio/' || c.username || '/' || i.slug AS "previewBase",
  CASE WHEN w.id IS NOT NULL THEN 1 + (
    SELECT count(*)::int FROM (
      SELECT 1 FROM portfolio_submissions q WHERE q.status = 'PENDING' AND (q.submitted_at, q.id) < (w.submitted_at, w.id) LIMIT ${MOST_WAITING - 1}) AS before) END AS place,
  queued.waiting, w.submitted_at + queued.wait AS "expectedAt",
  CASE WHEN d.id IS NOT NULL THEN ${DRAFT} END AS draft`;

// What a whole page needs once: how many wait, and how long that usually takes.
const QUEUED = `
  (SELECT (SELECT count(*)::int FROM (SELECT 1 FROM portfolio_submissions WHERE status = 'PENDING' LIMIT ${MOST_WAITING}) AS pending) AS waiting,
          portfolio_typical_wait() AS wait) AS queued`;

const SOURCES = `
  JOIN creators c ON c.id = i.creator_id
  JOIN users cu ON cu.id = i.creator_id
  LEFT JOIN portfolio_submissions w ON w.item_id = i.id AND w.status = 'PENDING'
  LEFT JOIN LATERAL (SELECT w.id, w.updated_at, w.content WHERE w.kind = 'REVISION') AS r ON true
  LEFT JOIN portfolio_drafts d ON d.item_id = i.id
  CROSS JOIN LATERAL (SELECT COALESCE(r.content, portfolio_item_content(i)) AS content) AS shown`;

// A whole list in one statement. Parameters: creator, rows, microseconds and id of the place to go on from; more where `which` asks.
const listOf = (which: string, moment: string): string => `
  WITH queued AS MATERIALIZED (SELECT * FROM ${QUEUED})
  SELECT counted.total, page.* FROM (
    SELECT count(*)::int AS total FROM (
      SELECT 1 FROM portfolio_items WHERE creator_id = $1 AND ${which} LIMIT ${MOST_COUNTED}) AS owned) AS counted
  LEFT JOIN (
    SELECT ${COLUMNS}, ${microsOf(`i.${moment}`)} AS micros FROM (
      SELECT * FROM portfolio_items
       WHERE creator_id = $1 AND ${which}
         AND ($3::float8 IS NULL OR (${moment}, id) < (${momentOf('$3')}, $4::uuid))
       ORDER BY ${moment} DESC, id DESC LIMIT $2) AS i ${SOURCES} CROSS JOIN queued) AS page ON true
  ORDER BY page.micros DESC, page.id DESC`;

/** One's own items, newest first. */
export const OWN_ITEMS = new PreparedStatement('portfolio.own-items', listOf('deleted_at IS NULL', 'created_at'));

/** One's own deleted items that can be brought back, latest deletion first; parameter 5 is the earliest such deletion. */
export const OWN_DELETED_ITEMS = listOf('deleted_at > $5', 'deleted_at');

const OWN_ITEM = `SELECT ${COLUMNS} FROM portfolio_items i ${SOURCES} CROSS JOIN ${QUEUED} WHERE i.id = $2 AND i.creator_id = $1 AND i.deleted_at IS NULL`;

interface ItemRow extends Omit<OwnItem, keyof ShownContent | 'queue' | 'draft'> {
  readonly content: Omit<ShownContent, 'images'>;
  readonly images: ShownContent['images'];
  readonly place: number | null;
  readonly waiting: number;
  readonly expectedAt: Date | null;
  readonly draft: OwnDraftRow | null;
}

type ListRow = { readonly total: number } & ((ItemRow & { readonly micros: number }) | { readonly id: null });

/** Which page of one's own items is wanted. */
export interface OwnItemsRequest {
  readonly creatorId: string;
  readonly first: number;
  readonly after: string | null;
}

/** Items as their owners see them. */
@Injectable()
export class OwnItems {
  /** Newest first. @throws Refusal for a made-up cursor. */
  page(db: Queryable, request: OwnItemsRequest): Promise<Page<OwnItem>> {
    return readPage(db, { list: LIVE_LIST, sql: OWN_ITEMS, request, more: [] });
  }

  /** Items deleted after `since`, latest deletion first. @throws Refusal for a made-up cursor. */
  deleted(db: Queryable, request: OwnItemsRequest, since: Date): Promise<Page<OwnItem>> {
    return readPage(db, { list: DELETED_LIST, sql: OWN_DELETED_ITEMS, request, more: [since] });
  }

  /** One item; `null` when it is missing, deleted or somebody else's. */
  async one(db: Queryable, creatorId: string, itemId: string): Promise<OwnItem | null> {
    const rows = await db.query<ItemRow>(OWN_ITEM, [creatorId, itemId]);
    return rows[0] === undefined ? null : itemOf(rows[0]);
  }

  /** An item that is known to be there, such as one that was just saved. */
  async existing(db: Queryable, creatorId: string, itemId: string): Promise<OwnItem> {
    const item = await this.one(db, creatorId, itemId);
    if (item === null) throw new Error(`Item ${itemId} has gone while it was being saved`);
    return item;
  }
}

interface PageRead {
  readonly list: string;
  readonly sql: Statement;
  readonly request: OwnItemsRequest;
  readonly more: readonly SqlValue[];
}

async function readPage(db: Queryable, { list, sql, request: { creatorId, first, after }, more }: PageRead): Promise<Page<OwnItem>> {
  const from = after === null ? null : readMomentCursor(list, after);
  const rows = await db.query<ListRow>(sql, [creatorId, first + 1, from?.micros ?? null, from?.id ?? null, ...more]);
  const items = rows.filter((row) => row.id !== null);
  return {
    nodes: items.slice(0, first).map((row) => ({ node: itemOf(row), cursor: momentCursor(list, row) })),
    hasNextPage: items.length > first,
    hasPreviousPage: after !== null,
    totalCount: rows[0]?.total ?? 0,
  };
}

function itemOf(row: ItemRow): OwnItem {
  const { id, slug, visibility, status, featured, rejectionReason, version, createdAt, updatedAt, deletedAt, hasPendingRevision } = row;
  const { content, images, publicPath, previewBase, place, waiting, expectedAt, draft } = row;
  const { title, description, category, tags, projectUrl } = content;
  return {
    ...{ id, slug, visibility, status, featured, rejectionReason, version, createdAt, updatedAt, deletedAt, hasPendingRevision, publicPath, previewBase },
    ...{ title, description, category, tags, projectUrl, images },
    queue: place === null ? null : { place, waiting, expectedAt },
    draft: draft === null ? null : ownDraftOf(draft),
  };
}
