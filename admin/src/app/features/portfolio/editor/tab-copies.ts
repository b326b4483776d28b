import { inject, Injectable } from '@angular/core';
import { DraftStore } from '../../../data/draft-store.js';
import { Session } from '../../../session/session.js';
import { isTabCopy, type TabCopy } from './opening.js';

/** What an editor is open on: an item, a draft of a new one, or neither yet. */
export interface EditorTarget {
  readonly itemId: string | null;
  readonly draftId: string | null;
}

/** The copies in this tab of what was typed and may not have reached the server; apart for each member. */
@Injectable({ providedIn: 'root' })
export class TabCopies {
  private readonly store = inject(DraftStore);
  private readonly member = inject(Session).member;

  read(target: EditorTarget): TabCopy | null {
    const copy = this.store.read(this.key(target), isTabCopy);
    if (copy || target.draftId === null) return copy;
    // A form that was opened empty keeps its copy under that name after its draft has got an address.
    const unnamed = this.store.read(this.key({ itemId: null, draftId: null }), isTabCopy);
    return unnamed?.ref?.id === target.draftId ? unnamed : null;
  }

  write(target: EditorTarget, copy: TabCopy): void {
    this.store.write(this.key(target), copy);
  }

  remove(target: EditorTarget): void {
    this.store.remove(this.key(target));
  }

  private key({ itemId, draftId }: EditorTarget): string {
    const name = draftId === null ? `item.${itemId ?? 'new'}` : `draft.${draftId}`;
    return `${this.member()?.id ?? ''}.${name}`;
  }
}
