import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { ClaimedImage, EditableImageRow, EncodedImage, ImageWork, StoredVariant } from './image-row.js';

/** A row that an upload adds. */
export interface NewImage {
  readonly id: string;
  readonly ownerId: string;
  readonly bytes: number;
  readonly contentHash: string;
  readonly originalKey: string;
  readonly now: Date;
}

/** All SQL on images but the screens'. */
@Injectable()
export class ImagesTable {
  /** Makes other uploads of the same owner wait until the transaction ends, so that counting is exact. */
  async lockOwner(tx: Transaction, ownerId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('media.uploads:' || $1, 0))`, [ownerId]);
  }

  /** How many images of an owner nothing uses, and when the oldest of them came. */
  async unused(db: Queryable, ownerId: string): Promise<{ count: number; oldest: Date | null }> {
    const rows = await db.query<{ count: number; oldest: Date | null }>(
      `SELECT count(*)::int AS count, min(created_at) AS oldest FROM images
        WHERE owner_id = $1 AND claimed_at IS NULL AND deleted_at IS NULL`,
      [ownerId],
    );
    return rows[0] ?? { count: 0, oldest: null };
  }

  async insert(tx: Transaction, image: NewImage): Promise<void> {
    await tx.execute(
      `INSERT INTO images (id, owner_id, bytes, content_hash, original_key, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6)`,
      [image.id, image.ownerId, image.bytes, image.contentHash, image.originalKey, image.now],
    );
  }

  /** An owner's own image; `null` for a stranger's and for one that is gone. */
  async editable(db: Queryable, ownerId: string, id: string): Promise<EditableImageRow | null> {
    const rows = await db.query<{ image: EditableImageRow }>(
      `SELECT editable_image(i, '') AS image FROM images i WHERE id = $1 AND owner_id = $2 AND deleted_at IS NULL`,
      [id, ownerId],
    );
    return rows[0]?.image ?? null;
  }

  async work(db: Queryable, id: string): Promise<ImageWork | null> {
    const rows = await db.query<ImageWork>(
      `SELECT id, owner_id AS "ownerId", status, content_hash AS "contentHash", original_key AS "originalKey",
              deleted_at IS NOT NULL AS deleted FROM images WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Notes that decoding begins. @returns how many beginnings have not been seen to end, this one included. */
  async begin(db: Queryable, id: string, now: Date): Promise<number> {
    const rows = await db.query<{ attempts: number }>(
      `UPDATE images SET status = 'PROCESSING', attempts = attempts + 1, updated_at = $2
        WHERE id = $1 AND status IN ('UPLOADED', 'PROCESSING') RETURNING attempts`,
      [id, now],
    );
    return rows[0]?.attempts ?? 0;
  }

  /** Notes that an attempt ended for reasons that are not the image's. */
  async forgetAttempt(db: Queryable, id: string): Promise<void> {
    await db.execute('UPDATE images SET attempts = GREATEST(attempts - 1, 0) WHERE id = $1', [id]);
  }

  /** Never goes back: a second run of the same work starts from the beginning, people see the furthest. */
  async noteProgress(db: Queryable, id: string, percent: number): Promise<void> {
    await db.execute(`UPDATE images SET progress = GREATEST(progress, $2) WHERE id = $1 AND status = 'PROCESSING'`, [id, percent]);
  }

  /** @returns whether it became ready now: not when it was, and not when it has been removed meanwhile. */
  async markReady(tx: Transaction, id: string, encoded: EncodedImage, now: Date): Promise<boolean> {
    const affected = await tx.execute(
      `UPDATE images SET status = 'READY', progress = 100, attempts = 0, width = $2, height = $3, thumbhash = $4,
              media_key = $5, variants = $6, updated_at = $7
        WHERE id = $1 AND status = 'PROCESSING' AND deleted_at IS NULL`,
      [id, encoded.width, encoded.height, encoded.thumbhash, encoded.mediaKey, JSON.stringify(encoded.variants), now],
    );
    return affected === 1;
  }

  async markRejected(db: Queryable, id: string, problem: string, now: Date): Promise<void> {
    await db.execute(
      `UPDATE images SET status = 'REJECTED', problem = $2, updated_at = $3 WHERE id = $1 AND status IN ('UPLOADED', 'PROCESSING')`,
      [id, problem, now],
    );
  }

  /** The variant of a name, with the id of its image; `null` unless the image is ready and not removed. */
  async variant(db: Queryable, mediaKey: string, name: string): Promise<{ imageId: string; bytes: number } | null> {
    const rows = await db.query<{ id: string; variants: StoredVariant[] }>(
      `SELECT id, variants FROM images WHERE media_key = $1 AND status = 'READY' AND deleted_at IS NULL`,
      [mediaKey],
    );
    const variant = rows[0]?.variants.find((one) => one.name === name);
    return rows[0] === undefined || variant === undefined ? null : { imageId: rows[0].id, bytes: variant.bytes };
  }

  /** Locks and marks images of an owner as used; those that cannot be used are missing in the answer. */
  claim(tx: Transaction, claim: { ownerId: string; ids: readonly string[]; now: Date }): Promise<ClaimedImage[]> {
    return tx.query<ClaimedImage>(
      // Locked in the order of ids: two transactions that claim the same images never wait for each other in a circle.
      `WITH locked AS (
         SELECT id FROM images WHERE id = ANY($2::uuid[]) AND owner_id = $1 AND deleted_at IS NULL AND status <> 'REJECTED'
          ORDER BY id FOR UPDATE
       )
       UPDATE images i SET claimed_at = COALESCE(i.claimed_at, $3), unused_since = NULL FROM locked WHERE i.id = locked.id RETURNING i.id, i.status`,
      [claim.ownerId, claim.ids, claim.now],
    );
  }

  /** Makes claims and removals of these images wait until the transaction ends. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT 1 FROM images WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  }

  /** Removes images softly. @returns the ids that were there. */
  async remove(tx: Transaction, ids: readonly string[], now: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH locked AS (SELECT id FROM images WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL ORDER BY id FOR UPDATE)
       UPDATE images i SET deleted_at = $2, updated_at = $2 FROM locked WHERE i.id = locked.id RETURNING i.id`,
      [ids, now],
    );
    return rows.map((row) => row.id);
  }

  /** Images that nobody has used since `unusedSince`, and refused ones since `rejectedSince`, oldest first. */
  async abandoned(tx: Transaction, before: { unused: Date; rejected: Date }, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM images WHERE claimed_at IS NULL AND deleted_at IS NULL
          AND (created_at < $1 OR (status = 'REJECTED' AND created_at < $2))
        ORDER BY created_at LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [before.unused, before.rejected, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Images that something once used, in the order of their ids. @param after id to go on from. */
  async claimedAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>(
      'SELECT id FROM images WHERE claimed_at IS NOT NULL AND deleted_at IS NULL AND id > $1 ORDER BY id LIMIT $2',
      [after, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Notes of these images which ones nothing wants; those that are wanted (again) lose the note. */
  async noteUse(db: Queryable, ids: readonly string[], { unused, now }: { readonly unused: readonly string[]; readonly now: Date }): Promise<void> {
    await db.execute(
      `UPDATE images SET unused_since = CASE WHEN id = ANY($2::uuid[]) THEN COALESCE(unused_since, $3) END
        WHERE id = ANY($1::uuid[]) AND (unused_since IS NULL) = (id = ANY($2::uuid[]))`,
      [ids, unused, now],
    );
  }

  /** Locks images that nothing has wanted since before a moment, longest first: nobody claims them until the transaction ends. */
  async lockForgotten(tx: Transaction, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM images WHERE unused_since < $1 AND deleted_at IS NULL ORDER BY unused_since, id LIMIT $2 FOR UPDATE SKIP LOCKED',
      [before, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Of these ids, the ones that have a row. */
  async known(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
    const rows = await db.query<{ id: string }>('SELECT id FROM images WHERE id = ANY($1::uuid[])', [ids]);
    return new Set(rows.map((row) => row.id));
  }
}
