import { inject, Injectable } from '@angular/core';
import { type ItemSummaryFragment, MyDeletedItemsDocument, RestorePortfolioItemDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { PagedList } from '../../../data/paged-list.js';
import { restoredItem } from '../restored-item.js';

const pageSize = 24;

/** What was deleted within the last 30 days, newest deletion first. */
@Injectable()
export class DeletedList {
  private readonly graphql = inject(GraphqlClient);

  readonly list = new PagedList<ItemSummaryFragment>(async (after) => {
    const { myDeletedItems } = await this.graphql.run(MyDeletedItemsDocument, { first: pageSize, after });
    return myDeletedItems;
  });

  /** Brings an item back. Throws an `ApiFailure` when that is not possible. */
  async restore(id: string): Promise<void> {
    const { restorePortfolioItem } = await this.graphql.run(RestorePortfolioItemDocument, { id });
    restoredItem(restorePortfolioItem);
    this.list.remove(id);
  }
}
