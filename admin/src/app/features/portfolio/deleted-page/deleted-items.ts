import { inject, Injectable } from '@angular/core';
import { type ItemSummaryFragment, MyDeletedItemsDocument, RestorePortfolioItemDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { PagedList } from '../../../data/paged-list.js';
import { placedItem } from '../portfolio-list.js';

const pageSize = 24;

/** Items deleted within 30 days, and the way back. */
@Injectable()
export class DeletedItems {
  private readonly graphql = inject(GraphqlClient);

  readonly list = new PagedList<ItemSummaryFragment>(async (after) => {
    const { myDeletedItems } = await this.graphql.run(MyDeletedItemsDocument, { first: pageSize, after });
    return myDeletedItems;
  });

  /** Throws an `ApiFailure` when it cannot be brought back. */
  async restore(id: string): Promise<void> {
    const { restorePortfolioItem } = await this.graphql.run(RestorePortfolioItemDocument, { id });
    placedItem(restorePortfolioItem);
    this.list.remove(id);
  }
}
