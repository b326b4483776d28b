import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from './moment-cursor.js';
import type { OwnItem, ShownContent } from './rows.js';

/** Names the list in its cursors. */
const LIST = 'my-portfolio';

/** Lists are counted up to here; beyond it the number says nothing to anybody. */
const MOST_COUNTED = 10_000;

const COLUMNS = `
  i.id, i.slug, i.visibility, i.status, i.rejection_reason AS "rejectionReason", i.version, i.created_at AS "createdAt",
  GREATEST(i.updated_at, r.updated_at) AS "updatedAt", r.id IS NOT NULL AS "hasPendingRevision",
  shown.content, portfolio_content_images(shown.content) AS images,
  CASE WHEN is_public(i.status, i.visibility, i.deleted_at, cu.suspended_until, cu.banned_at)
        AND is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)
       THEN '/portfolio/' || c.username || '/' || i.slug END AS "publicPath"`;

const SOURCES = `
  JOIN creators c ON c.id = i.creator_id
  JOIN users cu ON cu.id = i.creator_id
  LEFT JOIN portfolio_submissions r ON r.item_id = i.id AND r.status = 'PENDING' AND r.kind = 'REVISION'
  CROSS JOIN LATERAL (SELECT COALESCE(r.content, portfolio_item_content(i)) AS content) AS shown`;

/** The whole list in one statement. Parameters: creator, rows, microseconds and id of the place to go on from. */
export const OWN_ITEMS = `
  SELECT counted.total, page.* FROM (
    SELECT count(*)::int AS total FROM (
      SELECT 1 FROM portfolio_items WHERE creator_id = $1 AND deleted_at IS NULL LIMIT ${MOST_COUNTED}) AS owned) AS counted
  LEFT JOIN (
    SELECT ${COLUMNS}, ${microsOf('i.created_at')} AS micros FROM (
      SELECT * FROM portfolio_items
       WHERE creator_id = $1 AND deleted_at IS NULL
         AND ($3::float8 IS NULL OR (created_at, id) < (${momentOf('$3')}, $4::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $2) AS i ${SOURCES}) AS page ON true
  ORDER BY page."createdAt" DESC, page.id DESC`;

const OWN_ITEM = `SELECT ${COLUMNS} FROM portfolio_items i ${SOURCES} WHERE i.id = $2 AND i.creator_id = $1 AND i.deleted_at IS NULL`;

interface ItemRow extends Omit<OwnItem, keyof ShownContent> {
  readonly content: Omit<ShownContent, 'images'>;
  readonly images: ShownContent['images'];
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
  async page(db: Queryable, { creatorId, first, after }: OwnItemsRequest): Promise<Page<OwnItem>> {
    const from = after === null ? null : readMomentCursor(LIST, after);
    const rows = await db.query<ListRow>(OWN_ITEMS, [creatorId, first + 1, from?.micros ?? null, from?.id ?? null]);
    const items = rows.filter((row) => row.id !== null);
    return {
      nodes: items.slice(0, first).map((row) => ({ node: itemOf(row), cursor: momentCursor(LIST, row) })),
      hasNextPage: items.length > first,
      hasPreviousPage: after !== null,
      totalCount: rows[0]?.total ?? 0,
    };
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

function itemOf(row: ItemRow): OwnItem {
  const { content, images, id, slug, visibility, status, rejectionReason, version, createdAt, updatedAt, hasPendingRevision, publicPath } = row;
  const { title, description, category, tags, projectUrl } = content;
  return {
    ...{ id, slug, visibility, status, rejectionReason, version, createdAt, updatedAt, hasPendingRevision, publicPath },
    ...{ title, description, category, tags, projectUrl, images },
  };
}
