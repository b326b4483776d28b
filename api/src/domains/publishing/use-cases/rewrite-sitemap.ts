import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { paths } from '../model/route.js';
import { PagesTable } from '../store/pages-table.js';
import { PublishPages } from './publish-pages.js';

/** Writes the sitemap shards that changed since the last time, and the index once. */
@Injectable()
export class RewriteSitemap {
  constructor(
    private readonly database: Database,
    private readonly table: PagesTable,
    private readonly publish: PublishPages,
  ) {}

  /** @returns how many shards were written. Killed half-way, the shards stay noted and are written next time. */
  run(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const shards = await this.table.takeDirtyShards(tx, 20);
      if (shards.length > 0) await this.publish.run([...shards.map(paths.sitemapShard), paths.sitemapIndex]);
      return shards.length;
    });
  }
}
