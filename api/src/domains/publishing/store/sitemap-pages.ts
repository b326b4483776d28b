import { Injectable } from '@nestjs/common';
import type { SitemapPage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths } from '../model/route.js';
import { isoTime } from './page-sql.js';

/** Pages a shard: far below the protocol's 50,000, so that one edit rewrites little. */
export const SHARD_SIZE = 1_000;

/** Reads the sitemap: an index of shards, each with the pages whose ordinal falls into it. */
@Injectable()
export class SitemapPages {
  constructor(private readonly config: HttpConfig) {}

  async index(db: Queryable): Promise<SitemapPage> {
    const rows = await db.query<{ shard: number; lastModified: string }>(
      `SELECT (ordinal / $1)::int AS shard, ${isoTime('max(modified_at)')} AS "lastModified"
         FROM pages WHERE state = 'LIVE' AND indexable GROUP BY 1 ORDER BY 1 LIMIT 50000`,
      [SHARD_SIZE],
    );
    return this.model('index', paths.sitemapIndex, rows.map(({ shard, lastModified }) => ({ path: paths.sitemapShard(shard), lastModified })));
  }

  async shard(db: Queryable, shard: number): Promise<SitemapPage | null> {
    const entries = await db.query<{ path: string; lastModified: string }>(
      `SELECT path, ${isoTime('modified_at')} AS "lastModified" FROM pages
        WHERE state = 'LIVE' AND indexable AND ordinal >= $1 AND ordinal < $2 ORDER BY ordinal`,
      [shard * SHARD_SIZE, (shard + 1) * SHARD_SIZE],
    );
    return entries.length === 0 ? null : this.model('shard', paths.sitemapShard(shard), entries);
  }

  private model(form: SitemapPage['form'], path: string, entries: SitemapPage['entries']): SitemapPage {
    return { kind: 'sitemap', ...this.config.origins, path, form, entries };
  }
}
