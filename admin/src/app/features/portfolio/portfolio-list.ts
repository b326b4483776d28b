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
} from '@guildhall/contracts/graphql';
import { ApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { PagedList } from '../../data/paged-list.js';
import { restoredItem } from './restored-item.js';

const pageSize = 24;

type PlaceResult = SetItemFeaturedMutation['setItemFeatured'];

/** The creator's items, newest first, and what can be done with them from the grid. Everything throws an `ApiFailure` when it was not done. */
@Injectable()
export class PortfolioList {
  private readonly graphql = inject(GraphqlClient);
  private readonly placing = new Set<string>();

  readonly list = new PagedList<ItemSummaryFragment>(async (after) => {
    const { myPortfolio } = await this.graphql.run(MyPortfolioDocument, { first: pageSize, after });
    return myPortfolio;
  });

  /** Shows an item to everybody or to its creator alone. */
  async setVisibility(item: ItemSummaryFragment, visibility: Visibility): Promise<void> {
    await this.place(item, { visibility }, async () => (await this.graphql.run(SetItemVisibilityDocument, { id: item.id, visibility })).setItemVisibility);
  }

  /** Puts an item among the first of the portfolio, or back among the others. */
  async setFeatured(item: ItemSummaryFragment, featured: boolean): Promise<void> {
    await this.place(item, { featured }, async () => (await this.graphql.run(SetItemFeaturedDocument, { id: item.id, featured })).setItemFeatured);
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

  /** Undoes a deletion and puts the item back where it was. */
  async restore(id: string, index: number): Promise<void> {
    const { restorePortfolioItem } = await this.graphql.run(RestorePortfolioItemDocument, { id });
    this.list.insert(restoredItem(restorePortfolioItem), index);
  }

  /** Shows the change at once, and takes it back when it was refused. A second press waits for the answer to the first. */
  private async place(item: ItemSummaryFragment, change: Partial<ItemSummaryFragment>, send: () => Promise<PlaceResult>): Promise<void> {
    if (this.placing.has(item.id)) return;
    this.placing.add(item.id);
    this.list.change(item.id, (shown) => ({ ...shown, ...change }));
    try {
      const placed = placedItem(await send());
      this.list.change(item.id, () => placed);
    } catch (thrown) {
      this.list.change(item.id, () => item);
      throw thrown;
    } finally {
      this.placing.delete(item.id);
    }
  }
}

/** The item after a change of its place. @throws ApiFailure with the API's words when it was refused */
export function placedItem(result: PlaceResult): ItemSummaryFragment {
  switch (result.__typename) {
    case 'PortfolioItem':
      return result;
    case 'NotFoundProblem':
      throw new ApiFailure('NOT_FOUND', 'This item is not here any more. It may have been deleted in another window.');
    case 'StateProblem':
      throw new ApiFailure('WRONG_STATE', result.message);
    case 'ForbiddenProblem':
      throw new ApiFailure('FORBIDDEN', result.message);
    default:
      return assertNever(result);
  }
}
