import { inject, Injectable } from '@angular/core';
import { DeletePortfolioItemDocument, type ItemSummaryFragment, MyPortfolioDocument } from '@guildhall/contracts/graphql';
import { ApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { PagedList } from '../../data/paged-list.js';

const pageSize = 24;

/** The creator's items, newest first, and their deletion. */
@Injectable()
export class PortfolioList {
  private readonly graphql = inject(GraphqlClient);

  readonly list = new PagedList<ItemSummaryFragment>(async (after) => {
    const { myPortfolio } = await this.graphql.run(MyPortfolioDocument, { first: pageSize, after });
    return myPortfolio;
  });

  /** Deletes an item; one that is gone already counts as deleted. Throws an `ApiFailure` when the request fails. */
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
}
