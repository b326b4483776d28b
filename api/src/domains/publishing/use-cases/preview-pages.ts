import { Injectable } from '@nestjs/common';
import type { ItemPage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { ReadPreview } from '../../portfolio/index.js';
import { paths, routeOf } from '../model/route.js';
import { CreatorPages } from '../store/creator-pages.js';

/** Pages of items as they would look, for whoever holds an address that was signed for one of them. */
@Injectable()
export class PreviewPages {
  constructor(
    private readonly config: HttpConfig,
    private readonly creators: CreatorPages,
    private readonly items: ReadPreview,
  ) {}

  /** `null` when there is nothing to see at the path, or not with this signature. */
  async load(db: Queryable, path: string, signature: string): Promise<ItemPage | null> {
    const route = routeOf(path);
    if (route?.kind !== 'item') return null;
    const item = await this.items.run(route.username, route.slug, signature);
    const creator = item === null ? null : await this.creators.itemCreator(db, route.username);
    if (item === null || creator === null) return null;
    return { kind: 'item', ...this.config.origins, path: paths.item(route.username, item.slug), item, creator, more: [], preview: true };
  }
}
