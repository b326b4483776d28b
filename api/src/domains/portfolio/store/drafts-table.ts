import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { KeptDraft, UnfinishedItem } from '../model/draft.js';
import type { OwnDraft, OwnDraftRow } from './rows.js';
import { ownDraftOf } from './rows.js';

/** SQL for a draft `d` of the creator `c` as its owner sees it, in JSON. */
export const DRAFT = `jsonb_build_object(
  'id', d.id, 'itemId', d.item_id, 'baseVersion', d.base_version, 'revision', d.revision, 'savedAt', d.saved_at,
  'visibility', d.visibility, 'featured', d.featured, 'content', d.content, 'images', portfolio_content_images(d.content), 'username', c.username)`;

const KEPT = `SELECT id, item_id AS "itemId", base_version AS "baseVersion", revision, content, visibility, featured FROM portfolio_drafts`;

const OWN = `SELECT ${DRAFT} AS draft FROM portfolio_drafts d JOIN creators c ON c.id = d.creator_id WHERE d.creator_id = $1`;

/** Drafts of items that do not exist yet in one statement. Parameters: creator, rows. */
export const NEW_ITEM_DRAFTS = `${OWN} AND d.item_id IS NULL ORDER BY d.saved_at DESC, d.id DESC LIMIT $2`;

/** A draft that is kept for the first time. */
export interface NewDraft {
  readonly id: string;
  readonly creatorId: string;
  readonly itemId: string | null;
  readonly item: UnfinishedItem;
  /** Version of the item that it was begun on; `null` while there is none. */
  readonly baseVersion: number | null;
  readonly now: Date;
}

/** Drafts of new items: how many, and which has been left alone longest. */
export interface DraftShelf {
  readonly count: number;
  /** Empty when it has no title yet; `null` when there is no draft. */
  readonly oldestTitle: string | null;
}

/** Private drafts: items as they are being typed. */
@Injectable()
export class DraftsTable {
  /** Drafts of items that do not exist yet, newest first; there are never more than the limit. */
  async ofNewItems(db: Queryable, creatorId: string): Promise<OwnDraft[]> {
    const rows = await db.query<{ draft: OwnDraftRow }>(NEW_ITEM_DRAFTS, [creatorId, limits.item.newDrafts]);
    return rows.map(({ draft }) => ownDraftOf(draft));
  }

  /** `null` when it is missing or somebody else's. */
  async one(db: Queryable, creatorId: string, id: string): Promise<OwnDraft | null> {
    const rows = await db.query<{ draft: OwnDraftRow }>(`${OWN} AND d.id = $2`, [creatorId, id]);
    return rows[0] === undefined ? null : ownDraftOf(rows[0].draft);
  }

  /** An own draft, locked until the transaction ends; `null` when it is missing or somebody else's. */
  async lockOwn(tx: Transaction, creatorId: string, id: string): Promise<KeptDraft | null> {
    const rows = await tx.query<KeptDraft>(`${KEPT} WHERE creator_id = $1 AND id = $2 FOR UPDATE`, [creatorId, id]);
    return rows[0] ?? null;
  }

  /** The draft over an item that is locked already. */
  async lockOf(tx: Transaction, itemId: string): Promise<KeptDraft | null> {
    const rows = await tx.query<KeptDraft>(`${KEPT} WHERE item_id = $1 FOR UPDATE`, [itemId]);
    return rows[0] ?? null;
  }

  /** A draft of a new item, kept after `since` and not saved again, that holds exactly this; equal first saves take turns. */
  async lockSame(tx: Transaction, creatorId: string, { item, since }: { readonly item: UnfinishedItem; readonly since: Date }): Promise<KeptDraft | null> {
    await this.takeTurns(tx, creatorId);
    const rows = await tx.query<KeptDraft>(
      `${KEPT} WHERE creator_id = $1 AND item_id IS NULL AND revision = 1 AND saved_at > $2
          AND content = $3::jsonb AND visibility = $4 AND featured = $5 LIMIT 1 FOR UPDATE`,
      [creatorId, since, JSON.stringify(item.content), item.visibility, item.featured],
    );
    return rows[0] ?? null;
  }

  /** How many drafts of new items a creator has; others of the same creator that ask wait until the transaction ends. */
  async shelf(tx: Transaction, creatorId: string): Promise<DraftShelf> {
    await this.takeTurns(tx, creatorId);
    const rows = await tx.query<DraftShelf>(
      `SELECT count(*)::int AS count, (array_agg(content ->> 'title' ORDER BY saved_at, id))[1] AS "oldestTitle"
         FROM portfolio_drafts WHERE creator_id = $1 AND item_id IS NULL`,
      [creatorId],
    );
    return rows[0] ?? { count: 0, oldestTitle: null };
  }

  async insert(tx: Transaction, { id, creatorId, itemId, baseVersion, item, now }: NewDraft): Promise<void> {
    await tx.execute(
      `INSERT INTO portfolio_drafts (id, creator_id, item_id, base_version, content, visibility, featured, created_at, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [id, creatorId, itemId, baseVersion, JSON.stringify(item.content), item.visibility, item.featured, now],
    );
  }

  /** @param baseVersion of the item as it was when this was typed: meeting a conflict moves it on. */
  async update(tx: Transaction, { id, item, baseVersion, now }: Pick<NewDraft, 'id' | 'item' | 'baseVersion' | 'now'>): Promise<void> {
    await tx.execute(
      `UPDATE portfolio_drafts SET content = $2, visibility = $3, featured = $4, base_version = $5, saved_at = $6, revision = revision + 1 WHERE id = $1`,
      [id, JSON.stringify(item.content), item.visibility, item.featured, baseVersion, now],
    );
  }

  /** Forgets a draft. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.execute('DELETE FROM portfolio_drafts WHERE id = $1', [id]);
  }

  /** Forgets an own draft of a new item, if it is there. */
  async deleteNew(tx: Transaction, creatorId: string, id: string): Promise<void> {
    await tx.execute('DELETE FROM portfolio_drafts WHERE creator_id = $1 AND id = $2 AND item_id IS NULL', [creatorId, id]);
  }

  /** Forgets the draft of an item, if there is one. */
  async deleteOfItem(tx: Transaction, itemId: string): Promise<void> {
    await tx.execute('DELETE FROM portfolio_drafts WHERE item_id = $1', [itemId]);
  }

  private async takeTurns(tx: Transaction, creatorId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('portfolio.drafts:' || $1, 0))`, [creatorId]);
  }
}
