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
import type { ItemDraft } from '../item-draft.js';
import type { DraftOutcome, DraftPlace } from './autosave.js';

/** What the editor starts from for a draft that the server keeps. */
export function typedOf(kept: ItemDraftPartsFragment): ItemDraft {
  return {
    title: kept.title,
    description: kept.description,
    category: kept.category ?? '',
    tags: kept.tags,
    projectUrl: kept.projectUrl ?? '',
    visibility: kept.visibility,
    featured: kept.featured,
    images: kept.images.map(({ image, alt }) => ({ key: image.id, imageId: image.id, alt })),
  };
}

/** A draft as input of the API: pictures that the server has not taken yet stay here. */
export function draftInput(draft: ItemDraft, about: Pick<SaveItemDraftInput, 'id' | 'itemId' | 'baseVersion' | 'revision'>): SaveItemDraftInput {
  const { title, description, category, tags, projectUrl, visibility, featured } = draft;
  const images = draft.images.filter(({ imageId }) => imageId !== '').map(({ imageId, alt }) => ({ imageId, alt }));
  return { ...about, title, description, category: category === '' ? null : category, tags, projectUrl: projectUrl || null, visibility, featured, images };
}

/** Reads the result of a save; every member of the union has its branch. */
export function draftOutcome(result: SaveItemDraftMutation['saveItemDraft']): DraftOutcome {
  switch (result.__typename) {
    case 'ItemDraft':
      return { kind: 'kept', id: result.id, revision: result.revision, at: result.savedAt, previewPath: result.previewPath };
    case 'ItemDraftConflictProblem':
      return { kind: 'conflict', id: result.current.id, revision: result.current.revision, theirs: typedOf(result.current) };
    case 'NotFoundProblem':
      return { kind: 'missing' };
    case 'ValidationProblem':
      return { kind: 'refused', message: result.fields[0]?.message ?? result.message };
    case 'StateProblem':
    case 'ForbiddenProblem':
      return { kind: 'refused', message: result.message };
    default:
      return assertNever(result);
  }
}

/** The drafts on the server. Methods throw an `ApiFailure` when a request fails. */
@Injectable({ providedIn: 'root' })
export class KeptDrafts {
  private readonly graphql = inject(GraphqlClient);

  /** @param item that is typed over, null for a new one. */
  async save(place: DraftPlace, draft: ItemDraft, item: { readonly id: string; readonly version: number | null } | null): Promise<DraftOutcome> {
    const input = draftInput(draft, { ...place, itemId: item?.id ?? null, baseVersion: item?.version ?? null });
    const { saveItemDraft } = await this.graphql.run(SaveItemDraftDocument, { input });
    return draftOutcome(saveItemDraft);
  }

  /** One that is gone already counts as discarded. */
  async discard(id: string): Promise<void> {
    const { discardItemDraft: result } = await this.graphql.run(DiscardItemDraftDocument, { id });
    if (result.__typename === 'ForbiddenProblem') throw new ApiFailure('FORBIDDEN', result.message);
  }
}
