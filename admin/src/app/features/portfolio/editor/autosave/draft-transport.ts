import { inject, Injectable } from '@angular/core';
import {
  DiscardItemDraftDocument,
  type ItemDraftPartsFragment,
  SaveItemDraftDocument,
  type SaveItemDraftInput,
  type SaveItemDraftMutation,
} from '@guildhall/contracts/graphql';
import { ApiFailure } from '../../../../data/api-failure.js';
import { assertNever } from '../../../../data/assert-never.js';
import { GraphqlClient } from '../../../../data/graphql-client.js';

/** What became of the save of a draft. */
export type DraftOutcome =
  | { readonly kind: 'saved'; readonly draft: ItemDraftPartsFragment }
  | { readonly kind: 'conflict'; readonly current: ItemDraftPartsFragment }
  /** The draft, or the item that it is about, is not there any more. */
  | { readonly kind: 'gone'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads the result of the save of a draft; every member of the union has its branch. */
export function draftOutcome(result: SaveItemDraftMutation['saveItemDraft']): DraftOutcome {
  switch (result.__typename) {
    case 'ItemDraft':
      return { kind: 'saved', draft: result };
    case 'ItemDraftConflictProblem':
      return { kind: 'conflict', current: result.current };
    case 'NotFoundProblem':
      return { kind: 'gone', message: 'The item was deleted in another window.' };
    case 'ValidationProblem':
      return { kind: 'refused', message: result.fields[0]?.message ?? result.message };
    case 'StateProblem':
    case 'ForbiddenProblem':
      return { kind: 'refused', message: result.message };
    default:
      return assertNever(result);
  }
}

/** Keeps and throws away private drafts. Both throw an `ApiFailure` when the request fails. */
@Injectable({ providedIn: 'root' })
export class DraftTransport {
  private readonly graphql = inject(GraphqlClient);

  async save(input: SaveItemDraftInput): Promise<DraftOutcome> {
    const { saveItemDraft } = await this.graphql.run(SaveItemDraftDocument, { input });
    return draftOutcome(saveItemDraft);
  }

  /** One that is gone already counts as thrown away. */
  async discard(id: string): Promise<void> {
    const { discardItemDraft: result } = await this.graphql.run(DiscardItemDraftDocument, { id });
    if (result.__typename === 'ForbiddenProblem') throw new ApiFailure('FORBIDDEN', result.message);
  }
}
