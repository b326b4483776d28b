import { inject, Injectable, signal } from '@angular/core';
import { type ItemDraftPartsFragment, MyItemDraftsDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../data/graphql-client.js';
import { DraftTransport } from './editor/autosave/draft-transport.js';

/** Drafts of items that do not exist yet, newest first; never more than the API keeps. */
@Injectable()
export class DraftList {
  private readonly graphql = inject(GraphqlClient);
  private readonly transport = inject(DraftTransport);
  private readonly source = signal<readonly ItemDraftPartsFragment[]>([]);

  readonly all = this.source.asReadonly();

  /** The list is a help beside the items: where it cannot be read it is not there, and the items say what is wrong. */
  async load(): Promise<void> {
    const answer = await this.graphql.run(MyItemDraftsDocument, {}).catch(() => null);
    this.source.set(answer?.myItemDrafts ?? []);
  }

  /** Throws an `ApiFailure` when the request fails; the draft then stays. */
  async discard(id: string): Promise<void> {
    await this.transport.discard(id);
    this.source.update((drafts) => drafts.filter((draft) => draft.id !== id));
  }
}
