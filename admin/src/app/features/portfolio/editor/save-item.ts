import { inject, Injectable } from '@angular/core';
import {
  CreatePortfolioItemDocument,
  type CreatePortfolioItemMutation,
  type EditableItemFragment,
  UpdatePortfolioItemDocument,
  type UpdatePortfolioItemMutation,
} from '@guildhall/contracts/graphql';
import { assertNever } from '../../../data/assert-never.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { momentWords } from '../../../data/time-words.js';
import { inputOf, type ItemDraft } from './item-draft.js';

/** A problem of one field, by the API's path: "title", "images.2.alt". */
export interface FieldIssue {
  readonly field: string;
  readonly message: string;
}

/** What became of a save, as the editor acts on it. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly item: EditableItemFragment }
  | { readonly kind: 'fields'; readonly issues: readonly FieldIssue[]; readonly message: string }
  /** `current` is the item as it was saved elsewhere; absent when it was the draft that another window has changed. */
  | { readonly kind: 'conflict'; readonly current?: EditableItemFragment }
  | { readonly kind: 'refused'; readonly message: string };

type Result = CreatePortfolioItemMutation['createPortfolioItem'] | UpdatePortfolioItemMutation['updatePortfolioItem'];

/** Reads the result of a save; every member of both unions has its branch. */
export function saveOutcome(result: Result, now: Date): SaveOutcome {
  switch (result.__typename) {
    case 'PortfolioItem':
      return { kind: 'saved', item: result };
    case 'ValidationProblem':
      return { kind: 'fields', issues: result.fields, message: result.message };
    case 'ItemConflictProblem':
      return { kind: 'conflict', current: result.current };
    case 'QuotaProblem':
      return { kind: 'refused', message: quotaWords(result.limit, new Date(result.retryAt), now) };
    case 'NotFoundProblem':
      return { kind: 'refused', message: 'This item is not here any more. It may have been deleted in another window.' };
    case 'StateProblem':
    case 'ForbiddenProblem':
      return { kind: 'refused', message: result.message };
    default:
      return assertNever(result);
  }
}

function quotaWords(limit: number, retryAt: Date, now: Date): string {
  return `You have added ${limit} items in the last 24 hours, which is the most. You can save this one ${momentWords(retryAt, now)}; until then it is kept as a draft.`;
}

/** What is saved, and when. */
export interface Save {
  readonly draft: ItemDraft;
  /** The draft on the server that this applies; it is gone afterwards. */
  readonly draftId: string | null;
  readonly now: Date;
}

/** Sends the draft: creates without an id, changes with one. Throws an `ApiFailure` when the request fails. */
@Injectable({ providedIn: 'root' })
export class SaveItem {
  private readonly graphql = inject(GraphqlClient);

  async create({ draft, draftId, now }: Save): Promise<SaveOutcome> {
    const { createPortfolioItem } = await this.graphql.run(CreatePortfolioItemDocument, { input: { ...inputOf(draft), draftId } });
    return saveOutcome(createPortfolioItem, now);
  }

  async change(target: { readonly id: string; readonly version: number }, { draft, draftId, now }: Save): Promise<SaveOutcome> {
    const input = { ...inputOf(draft), draftId, ...target };
    const { updatePortfolioItem } = await this.graphql.run(UpdatePortfolioItemDocument, { input });
    return saveOutcome(updatePortfolioItem, now);
  }
}
