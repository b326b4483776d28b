import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { PagesTable } from '../store/pages-table.js';
import { PublishPages } from './publish-pages.js';

/** Writes the lists that changes have touched since the last time, each once. */
@Injectable()
export class RewriteLists {
  constructor(
    private readonly database: Database,
    private readonly table: PagesTable,
    private readonly publish: PublishPages,
  ) {}

  /** @returns how many lists were written. Killed half-way, they stay noted and are written next time. */
  run(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const lists = await this.table.takeDirtyLists(tx);
      if (lists.length > 0) await this.publish.run(lists);
      return lists.length;
    });
  }
}
