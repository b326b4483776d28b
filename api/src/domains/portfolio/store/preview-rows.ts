import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { UnfinishedContent } from '../model/draft.js';
import type { ItemImageRow } from './rows.js';

/** An item, or a draft of a new one, as its creator last typed it. */
export interface PreviewRow {
  /** What the signature of its address is made for. */
  readonly id: string;
  readonly slug: string;
  readonly content: UnfinishedContent;
  readonly images: readonly ItemImageRow[];
  readonly at: Date;
}

// A takedown reaches previews too: who holds an address must not go on showing what was removed.
const ITEM = `
  SELECT i.id, i.slug, latest.content, portfolio_content_images(latest.content) AS images, COALESCE(i.published_at, i.created_at) AS at
    FROM creators c JOIN portfolio_items i ON i.creator_id = c.id
    LEFT JOIN portfolio_drafts d ON d.item_id = i.id
    LEFT JOIN portfolio_submissions r ON r.item_id = i.id AND r.status = 'PENDING' AND r.kind = 'REVISION'
    CROSS JOIN LATERAL (SELECT COALESCE(d.content, r.content, portfolio_item_content(i)) AS content) AS latest
   WHERE c.username = $1 AND i.slug = $2 AND i.deleted_at IS NULL AND i.status <> 'REMOVED'`;

const DRAFT = `
  SELECT d.id, d.id::text AS slug, d.content, portfolio_content_images(d.content) AS images, d.saved_at AS at
    FROM creators c JOIN portfolio_drafts d ON d.creator_id = c.id
   WHERE c.username = $1 AND d.id = $2 AND d.item_id IS NULL`;

/** Reads what a preview shows. Whoever calls has to check that the address was signed for it. */
@Injectable()
export class PreviewRows {
  async item(db: Queryable, username: string, slug: string): Promise<PreviewRow | null> {
    const rows = await db.query<PreviewRow>(ITEM, [username, slug]);
    return rows[0] ?? null;
  }

  /** @param id of the draft of an item that does not exist yet. */
  async draft(db: Queryable, username: string, id: string): Promise<PreviewRow | null> {
    const rows = await db.query<PreviewRow>(DRAFT, [username, id]);
    return rows[0] ?? null;
  }
}
