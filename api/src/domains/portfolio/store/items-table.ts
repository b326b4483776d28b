import { Injectable } from '@nestjs/common';
import { limits, type ModerationStatus, type Visibility } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { ItemState } from '../model/edit.js';
import type { ContentImage, ItemContent } from '../model/item.js';
import type { TakenSlugs } from '../model/slug.js';
import type { TrackRecord } from '../model/trust.js';

/** A locked item. */
export interface LockedItem extends ItemState {
  readonly id: string;
  readonly creatorId: string;
}

/** A deleted item, which may come back. */
export interface DeletedItem {
  readonly id: string;
  readonly creatorId: string;
  readonly status: ModerationStatus;
  readonly visibility: Visibility;
  readonly featured: boolean;
  readonly deletedAt: Date;
}

/** A row that a creation adds. */
export interface NewItem {
  readonly id: string;
  readonly creatorId: string;
  readonly slug: string;
  readonly content: ItemContent;
  readonly visibility: Visibility;
  readonly status: ModerationStatus;
  readonly featured: boolean;
  /** The draft that this save applies. */
  readonly draftId: string | null;
  readonly now: Date;
}

/** A change of what stands in an item. */
export interface ItemChange {
  readonly content: ItemContent;
  readonly visibility: Visibility;
  readonly status: ModerationStatus;
  readonly now: Date;
}

/** A change of who may see an item. */
export type VisibilityChange = Pick<ItemChange, 'visibility' | 'now'>;

/** SQL for the moment of first publication, of a row that is about to have this status and visibility. */
const firstPublished = (status: string, visibility: string, now: string): string =>
  `COALESCE(published_at, CASE WHEN ${status} = 'APPROVED' AND ${visibility} = 'PUBLIC' THEN ${now}::timestamptz END)`;

/** Items as rules see them, and every write to them. */
@Injectable()
export class ItemsTable {
  /** An own item, locked until the transaction ends; `null` when it is missing, deleted or somebody else's. */
  async lockOwn(tx: Transaction, creatorId: string, itemId: string): Promise<LockedItem | null> {
    const own = 'WHERE i.id = $2 AND i.creator_id = $1 AND i.deleted_at IS NULL';
    await tx.query(`SELECT 1 FROM portfolio_items i ${own} FOR UPDATE`, [creatorId, itemId]);
    // A statement of its own: the one that waited for the lock still sees images and revision as they were before.
    const rows = await tx.query<LockedItem>(
      `SELECT i.id, i.creator_id AS "creatorId", i.status, i.visibility, i.featured, i.version, portfolio_item_content(i) AS content,
              (SELECT s.content FROM portfolio_submissions s WHERE s.item_id = i.id AND s.status = 'PENDING' AND s.kind = 'REVISION') AS revision
         FROM portfolio_items i ${own}`,
      [creatorId, itemId],
    );
    return rows[0] ?? null;
  }

  /** Locks the item of a case, so that a decision and an edit take turns. Its status; `null` when it is gone. */
  async lockForReview(tx: Transaction, itemId: string): Promise<ModerationStatus | null> {
    const rows = await tx.query<{ status: ModerationStatus }>(
      'SELECT status FROM portfolio_items WHERE id = $1 AND deleted_at IS NULL FOR UPDATE',
      [itemId],
    );
    return rows[0]?.status ?? null;
  }

  /** When the newest items were made, deleted ones included, as many as the daily quota looks at. */
  async newestMade(db: Queryable, creatorId: string): Promise<Date[]> {
    const rows = await db.query<{ at: Date }>(
      'SELECT created_at AS at FROM portfolio_items WHERE creator_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2',
      [creatorId, limits.item.newPerDay],
    );
    return rows.map((row) => row.at);
  }

  /** What stands in the way of a slug. */
  async takenSlugs(db: Queryable, creatorId: string, slug: string): Promise<TakenSlugs> {
    const rows = await db.query<TakenSlugs>(
      `SELECT COALESCE(bool_or(slug = $2), false) AS itself,
              COALESCE(max(substring(slug FROM char_length($2) + 2)::int) FILTER (WHERE slug ~ ('^' || $2 || '-[1-9][0-9]{0,8}$')), 0) AS largest
         FROM portfolio_items WHERE creator_id = $1 AND (slug = $2 OR slug LIKE $2 || '-%')`,
      [creatorId, slug],
    );
    return rows[0] ?? { itself: false, largest: 0 };
  }

  /** What reviews of a creator's work have come to. */
  async trackRecord(db: Queryable, creatorId: string): Promise<TrackRecord> {
    const rows = await db.query<TrackRecord>(
      `SELECT (SELECT count(*)::int FROM portfolio_items WHERE creator_id = $1 AND status = 'APPROVED') AS approved,
              (SELECT max(decided_at) FROM portfolio_submissions WHERE creator_id = $1 AND status = 'REJECTED') AS "lastRejectedAt"`,
      [creatorId],
    );
    return rows[0] ?? { approved: 0, lastRejectedAt: null };
  }

  async insert(tx: Transaction, { id, creatorId, slug, content, visibility, status, featured, draftId, now }: NewItem): Promise<void> {
    await tx.execute(
      `INSERT INTO portfolio_items (id, creator_id, slug, title, description, category, tags, project_url, visibility, status,
                                    created_at, updated_at, published_at, featured, draft_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, CASE WHEN $10 = 'APPROVED' AND $9 = 'PUBLIC' THEN $11::timestamptz END, $12, $13)`,
      [id, creatorId, slug, content.title, content.description, content.category, content.tags, content.projectUrl, visibility, status, now, featured, draftId],
    );
    await this.insertImages(tx, id, content.images);
  }

  /** Puts content in place of what stands; an earlier rejection is over. */
  async replace(tx: Transaction, id: string, { content, visibility, status, now }: ItemChange): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_items SET title = $2, description = $3, category = $4, tags = $5, project_url = $6, visibility = $7, status = $8,
              rejection_reason = NULL, updated_at = $9, version = version + 1, published_at = ${firstPublished('$8', '$7', '$9')}
        WHERE id = $1`,
      [id, content.title, content.description, content.category, content.tags, content.projectUrl, visibility, status, now],
    );
    await tx.execute('DELETE FROM portfolio_item_images WHERE item_id = $1', [id]);
    await this.insertImages(tx, id, content.images);
  }

  /** Sets who may see an item, now. */
  async setVisibility(tx: Transaction, id: string, { visibility, now }: VisibilityChange): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_items SET visibility = $2, updated_at = $3, version = version + 1, published_at = ${firstPublished('status', '$2', '$3')}
        WHERE id = $1`,
      [id, visibility, now],
    );
  }

  /** Puts an item among the first, or takes it from there. */
  async setFeatured(tx: Transaction, id: string, featured: boolean): Promise<void> {
    await tx.execute('UPDATE portfolio_items SET featured = $2, version = version + 1 WHERE id = $1', [id, featured]);
  }

  /** Items of a creator that stand among the first; others of the same creator that ask wait until the transaction ends. */
  async countFeatured(tx: Transaction, creatorId: string): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('portfolio.featured:' || $1, 0))`, [creatorId]);
    const rows = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM portfolio_items WHERE creator_id = $1 AND featured AND deleted_at IS NULL',
      [creatorId],
    );
    return rows[0]?.count ?? 0;
  }

  /** The item that a creator's draft became, deleted or not. Others that save the same draft wait until the transaction ends. */
  async madeOf(tx: Transaction, creatorId: string, draftId: string): Promise<{ readonly id: string; readonly deleted: boolean } | null> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('portfolio.made-of:' || $1 || ':' || $2, 0))`, [creatorId, draftId]);
    const rows = await tx.query<{ id: string; deleted: boolean }>(
      'SELECT id, deleted_at IS NOT NULL AS deleted FROM portfolio_items WHERE creator_id = $1 AND draft_id = $2',
      [creatorId, draftId],
    );
    return rows[0] ?? null;
  }

  /** Notes a save whose content waits elsewhere: what stands stays, but for who may see it. */
  async noteRevision(tx: Transaction, id: string, { visibility, now }: VisibilityChange): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_items SET visibility = $2, version = version + 1, rejection_reason = NULL,
              updated_at = CASE WHEN visibility = $2 THEN updated_at ELSE $3 END, published_at = ${firstPublished('status', '$2', '$3')}
        WHERE id = $1`,
      [id, visibility, now],
    );
  }

  /** Approves what stands. */
  async approve(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_items SET status = 'APPROVED', rejection_reason = NULL, updated_at = $2,
              published_at = ${firstPublished(`'APPROVED'`, 'visibility', '$2')} WHERE id = $1`,
      [id, now],
    );
  }

  /** Puts an approved revision in place. The creator has seen this content as theirs, so the version stays. */
  async applyRevision(tx: Transaction, id: string, content: ItemContent, now: Date): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_items SET title = $2, description = $3, category = $4, tags = $5, project_url = $6, rejection_reason = NULL, updated_at = $7
        WHERE id = $1`,
      [id, content.title, content.description, content.category, content.tags, content.projectUrl, now],
    );
    await tx.execute('DELETE FROM portfolio_item_images WHERE item_id = $1', [id]);
    await this.insertImages(tx, id, content.images);
  }

  /** Notes a rejection, of the item itself or of a revision of it. */
  async reject(tx: Transaction, id: string, { status, reason }: { readonly status: ModerationStatus; readonly reason: string }): Promise<void> {
    await tx.execute('UPDATE portfolio_items SET status = $2, rejection_reason = $3 WHERE id = $1', [id, status, reason]);
  }

  /** Deletes an item softly: it is nowhere to be seen, and its slug stays taken. */
  async delete(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.execute('UPDATE portfolio_items SET deleted_at = $2, version = version + 1 WHERE id = $1', [id, now]);
  }

  /** An own deleted item, locked until the transaction ends; `null` when it is not deleted or somebody else's. */
  async lockDeleted(tx: Transaction, creatorId: string, itemId: string): Promise<DeletedItem | null> {
    const rows = await tx.query<DeletedItem>(
      `SELECT id, creator_id AS "creatorId", status, visibility, featured, deleted_at AS "deletedAt" FROM portfolio_items
        WHERE id = $2 AND creator_id = $1 AND deleted_at IS NOT NULL FOR UPDATE`,
      [creatorId, itemId],
    );
    return rows[0] ?? null;
  }

  /** Brings a deleted item back. */
  async restore(tx: Transaction, id: string, featured: boolean): Promise<void> {
    await tx.execute('UPDATE portfolio_items SET deleted_at = NULL, featured = $2, version = version + 1 WHERE id = $1', [id, featured]);
  }

  private async insertImages(tx: Transaction, itemId: string, images: readonly ContentImage[]): Promise<void> {
    if (images.length === 0) return;
    await tx.execute(
      `INSERT INTO portfolio_item_images (item_id, position, image_id, alt)
       SELECT $1, listed.position - 1, listed.image_id, listed.alt
         FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS listed (image_id, alt, position)`,
      [itemId, images.map((image) => image.imageId), images.map((image) => image.alt)],
    );
  }
}
