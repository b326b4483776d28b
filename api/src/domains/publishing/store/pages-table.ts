import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { SHARD_SIZE } from './sitemap-pages.js';

/** What the register says of a path. */
export interface PageRow {
  readonly path: string;
  readonly ordinal: string;
  readonly state: 'NEW' | 'LIVE' | 'GONE' | 'REDIRECT';
  readonly contentHash: string | null;
  /** Of the data that it was made from; `null` for what was written before this was noted. */
  readonly modelHash: string | null;
  readonly location: string | null;
  readonly indexable: boolean;
}

/** What a rendering made of a path. */
export interface PageChange {
  readonly path: string;
  readonly state: 'LIVE' | 'GONE' | 'REDIRECT';
  readonly contentHash: string | null;
  readonly modelHash: string | null;
  readonly location: string | null;
  readonly ownerId: string | null;
  readonly indexable: boolean;
  /** Whether the file differs from before. */
  readonly changed: boolean;
  /** Whether what it says does, and not the build of the site alone. */
  readonly moved: boolean;
}

/** The register of pages. */
@Injectable()
export class PagesTable {
  /**
   * Takes the lock of every path, in one order so that two renderings never wait for each other in a circle. Paths
   * without a row get one, so that there is something to lock before the first page exists.
   */
  async lock(tx: Transaction, paths: readonly string[], now: Date): Promise<Map<string, PageRow>> {
    await tx.execute(
      `INSERT INTO pages (path, state, modified_at, rendered_at)
       SELECT path, 'NEW', $2, $2 FROM unnest($1::text[]) AS path ORDER BY path ON CONFLICT (path) DO NOTHING`,
      [paths, now],
    );
    const rows = await tx.query<PageRow>(
      `SELECT path, ordinal, state, content_hash AS "contentHash", model_hash AS "modelHash", location, indexable FROM pages
        WHERE path = ANY($1) ORDER BY path FOR UPDATE`,
      [paths],
    );
    return new Map(rows.map((row) => [row.path, row]));
  }

  /** Whether the path holds something, or has held it. */
  async knows(db: Queryable, path: string): Promise<boolean> {
    const rows = await db.query(`SELECT 1 FROM pages WHERE path = $1 AND state <> 'NEW'`, [path]);
    return rows.length > 0;
  }

  /** Writes what was rendered; lastmod moves only where the content did. */
  async save(tx: Transaction, changes: readonly PageChange[], now: Date): Promise<void> {
    if (changes.length === 0) return;
    await tx.execute(
      `UPDATE pages p SET state = n.state, content_hash = n.content_hash, model_hash = n.model_hash, location = n.location, owner_id = COALESCE(n.owner_id, p.owner_id),
              indexable = n.indexable, rendered_at = $2, modified_at = CASE WHEN n.moved THEN $2 ELSE p.modified_at END
         FROM jsonb_to_recordset($1::jsonb) AS n (path text, state text, content_hash text, model_hash text, location text, owner_id uuid, indexable boolean, moved boolean)
        WHERE p.path = n.path`,
      [JSON.stringify(changes.map(columns)), now],
    );
  }

  /** Forgets paths that have never held anything. */
  async forgetNew(tx: Transaction, paths: readonly string[]): Promise<void> {
    if (paths.length > 0) await tx.execute(`DELETE FROM pages WHERE path = ANY($1) AND state = 'NEW'`, [paths]);
  }

  /** Notes that the sitemap shards of these pages have to be written again. */
  async soilSitemap(tx: Transaction, rows: readonly PageRow[]): Promise<void> {
    const shards = [...new Set(rows.map((row) => Math.floor(Number(row.ordinal) / SHARD_SIZE)))].sort((a, b) => a - b);
    if (shards.length === 0) return;
    await tx.execute('INSERT INTO sitemap_dirty (shard) SELECT unnest($1::int[]) ON CONFLICT DO NOTHING', [shards]);
  }

  /** Takes the shards that wait to be written; another replica's are skipped. */
  async takeDirtyShards(tx: Transaction, limit: number): Promise<number[]> {
    const rows = await tx.query<{ shard: number }>(
      `DELETE FROM sitemap_dirty WHERE shard IN (SELECT shard FROM sitemap_dirty ORDER BY shard LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING shard`,
      [limit],
    );
    return rows.map((row) => row.shard);
  }

  /** Notes that lists have to be written again. */
  async soilLists(db: Queryable, lists: readonly string[]): Promise<void> {
    await db.execute('INSERT INTO lists_dirty (path) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [[...lists].sort()]);
  }

  /** Takes the lists that wait to be written; those that another replica is writing are skipped. */
  async takeDirtyLists(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ path: string }>(
      'DELETE FROM lists_dirty WHERE path IN (SELECT path FROM lists_dirty ORDER BY path LIMIT 20 FOR UPDATE SKIP LOCKED) RETURNING path',
    );
    return rows.map((row) => row.path);
  }

  /** Live pages that a full publish has not touched: their source has gone without an event, or their kind has. */
  async untouchedSince(db: Queryable, since: Date, limit: number): Promise<string[]> {
    const rows = await db.query<{ path: string }>(
      `SELECT path FROM pages WHERE state = 'LIVE' AND rendered_at < $1 AND path NOT LIKE '/sitemap%' ORDER BY rendered_at, path LIMIT $2`,
      [since, limit],
    );
    return rows.map((row) => row.path);
  }
}

function columns(change: PageChange): Record<string, unknown> {
  return {
    path: change.path,
    state: change.state,
    content_hash: change.contentHash,
    model_hash: change.modelHash,
    location: change.location,
    owner_id: change.ownerId,
    indexable: change.indexable,
    moved: change.moved,
  };
}
