import { Injectable } from '@nestjs/common';
import type { PageModel } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { PageLoader } from '../store/page-loader.js';
import { PagesTable } from '../store/pages-table.js';

/** What a path shows at this moment. */
export type FoundPage =
  | { readonly state: 'LIVE'; readonly model: PageModel }
  | { readonly state: 'REDIRECT'; readonly location: string }
  | { readonly state: 'GONE' };

/** Reads a page for those who show it in another form than HTML. It asks the rows, not the store, which follows a moment later. */
@Injectable()
export class FindPage {
  constructor(
    private readonly database: Database,
    private readonly loader: PageLoader,
    private readonly table: PagesTable,
  ) {}

  /** @returns `null` when nothing is or was at the path. */
  async run(path: string): Promise<FoundPage | null> {
    const page = (await this.loader.load(this.database, [path])).get(path);
    if (page?.state === 'LIVE') return { state: 'LIVE', model: page.model };
    if (page?.state === 'REDIRECT') return { state: 'REDIRECT', location: page.location };
    return (await this.table.knows(this.database, path)) ? { state: 'GONE' } : null;
  }
}
