import type { ItemSummaryFragment, RestorePortfolioItemMutation } from '@guildhall/contracts/graphql';
import { ApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';

/** The item that was brought back. @throws ApiFailure with the API's words when it was not */
export function restoredItem(result: RestorePortfolioItemMutation['restorePortfolioItem']): ItemSummaryFragment {
  switch (result.__typename) {
    case 'PortfolioItem':
      return result;
    case 'NotFoundProblem':
      throw new ApiFailure('NOT_FOUND', 'This item cannot be brought back any more.');
    case 'ForbiddenProblem':
      throw new ApiFailure('FORBIDDEN', result.message);
    default:
      return assertNever(result);
  }
}
