import { inject, Injectable, signal } from '@angular/core';
import { type ItemDraftPartsFragment, MyItemDraftsDocument } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { DraftTransport } from './editor/autosave/draft-transport.js';

/** The drafts of items that do not exist yet, newest first. */
@Injectable()
export class NewDrafts {
  private readonly graphql = inject(GraphqlClient);
  private readonly transport = inject(DraftTransport);
  private readonly source = signal<readonly ItemDraftPartsFragment[]>([]);
  private readonly failureSource = signal<ApiFailure | null>(null);

  readonly all = this.source.asReadonly();
  /** Why they could not be read. */
  readonly failure = this.failureSource.asReadonly();

  async load(): Promise<void> {
    this.failureSource.set(null);
    try {
      this.source.set((await this.graphql.run(MyItemDraftsDocument, {})).myItemDrafts);
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
    }
  }

  /** Throws a draft away. Rejects with an `ApiFailure`; it is still there then. */
  async discard(id: string): Promise<void> {
    await this.transport.discard(id);
    this.source.update((drafts) => drafts.filter((draft) => draft.id !== id));
  }
}
