import { inject, Injectable } from '@angular/core';
import type { Visibility } from '@guildhall/contracts';
import {
  DeletePortfolioItemDocument,
  type ItemSummaryFragment,
  MyPortfolioDocument,
  RestorePortfolioItemDocument,
  SetItemFeaturedDocument,
  type SetItemFeaturedMutation,
  SetItemVisibilityDocument,
  type SetItemVisibilityMutation,
} from '@guildhall/contracts/graphql';
import { ApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { PagedList } from '../../data/paged-list.js';
import { Placing } from './placing.js';

const pageSize = 24;

type Placed = SetItemVisibilityMutation['setItemVisibility'] | SetItemFeaturedMutation['setItemFeatured'];

/** The item after a change of where it stands. Throws an `ApiFailure` in the API's words when it was refused. */
export function placedItem(result: Placed): ItemSummaryFragment {
  switch (result.__typename) {
    case 'PortfolioItem':
      return result;
    case 'NotFoundProblem':
    case 'StateProblem':
    case 'ForbiddenProblem':
      throw new ApiFailure(result.code, result.message);
    default:
      return assertNever(result);
  }
}

/** The creator's items, newest first, and what can be done with one. Methods throw an `ApiFailure` when that fails. */
@Injectable()
export class PortfolioList {
  private readonly graphql = inject(GraphqlClient);

  readonly list = new PagedList<ItemSummaryFragment>(async (after) => {
    const { myPortfolio } = await this.graphql.run(MyPortfolioDocument, { first: pageSize, after });
    return myPortfolio;
  });
  private readonly placing = new Placing<ItemSummaryFragment>((item) => this.list.replace(item));

  /** Shows it to everybody or to its creator alone: at once here, and back again when the API refuses. */
  show(item: ItemSummaryFragment, visibility: Visibility): Promise<void> {
    return this.placing.run(item, { visibility }, async () => {
      const { setItemVisibility } = await this.graphql.run(SetItemVisibilityDocument, { id: item.id, visibility });
      return placedItem(setItemVisibility);
    });
  }

  /** Puts it among the first of the portfolio, or in its usual place. */
  feature(item: ItemSummaryFragment, featured: boolean): Promise<void> {
    return this.placing.run(item, { featured }, async () => {
      const { setItemFeatured } = await this.graphql.run(SetItemFeaturedDocument, { id: item.id, featured });
      return placedItem(setItemFeatured);
    });
  }

  /** Deletes an item; one that is gone already counts as deleted. */
  async delete(id: string): Promise<void> {
    const { deletePortfolioItem: result } = await this.graphql.run(DeletePortfolioItemDocument, { id });
    switch (result.__typename) {
      case 'DeletedPortfolioItem':
      case 'NotFoundProblem':
        this.list.remove(id);
        return;
      case 'ForbiddenProblem':
        throw new ApiFailure('FORBIDDEN', result.message);
      default:
        assertNever(result);
    }
  }

  /** Brings a deleted item back to its place in the list. */
  async restore(id: string, index: number): Promise<void> {
    const { restorePortfolioItem } = await this.graphql.run(RestorePortfolioItemDocument, { id });
    this.list.insert(placedItem(restorePortfolioItem), index);
  }
}
