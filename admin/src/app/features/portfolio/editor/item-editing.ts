import { computed, signal } from '@angular/core';
import type { EditableItemFragment, ItemDraftPartsFragment } from '@guildhall/contracts/graphql';
import { draftOf, emptyDraft, type ItemDraft, mergedDraft, sameDraft } from './item-draft.js';
import type { Opening } from './opening.js';

/** The other side of a conflict: the item saved, or the draft typed into, in another window. */
export type Rival =
  | { readonly kind: 'item'; readonly item: EditableItemFragment }
  | {
      readonly kind: 'draft';
      readonly draft: ItemDraftPartsFragment;
      /** What both windows began from; null when that is not known. */
      readonly common: ItemDraft | null;
    };

/** What the other side says. */
export const rivalDraft = (rival: Rival): ItemDraft => draftOf(rival.kind === 'item' ? rival.item : rival.draft);

/** The state of an edit: what was typed, what it started from, and the other side when another window was quicker. */
export class ItemEditing {
  private readonly baseSource = signal<ItemDraft>(emptyDraft);
  private readonly versionSource = signal<number | null>(null);
  private readonly conflictSource = signal<Rival | null>(null);
  private readonly asideSource = signal<ItemDraft | null>(null);
  private readonly continuedSource = signal<'tab' | 'server' | null>(null);

  /** The model of the form. */
  readonly draft = signal<ItemDraft>(emptyDraft);
  /** What was saved as the item when the draft was begun. */
  readonly base = this.baseSource.asReadonly();
  /** Version that a save builds on; null for a new item. */
  readonly version = this.versionSource.asReadonly();
  /** The other side, while the person has not chosen. */
  readonly conflict = this.conflictSource.asReadonly();
  /** What was typed before taking the other side; it can be brought back. */
  readonly aside = this.asideSource.asReadonly();
  /** What the form went on from: a copy in the tab, or the draft on the server. */
  readonly continued = this.continuedSource.asReadonly();
  /** While there is a conflict: what keeping mine comes to. */
  readonly mine = computed(() => {
    const rival = this.conflictSource();
    if (!rival) return this.draft();
    const common = rival.kind === 'item' ? this.baseSource() : (rival.common ?? this.baseSource());
    return mergedDraft(common, this.draft(), rivalDraft(rival));
  });
  readonly changed = computed(() => !sameDraft(this.draft(), this.baseSource()));
  /** What is worth keeping on the server; null when the form says what was saved. */
  readonly wanted = computed(() => (this.changed() ? this.draft() : this.asideSource()));

  open({ draft, base, version, continued, aside }: Opening): void {
    this.draft.set(draft);
    this.baseSource.set(base);
    this.versionSource.set(version);
    this.continuedSource.set(continued);
    this.asideSource.set(aside);
    this.conflictSource.set(null);
  }

  /** What was typed equals what the server has now. */
  saved(): void {
    this.baseSource.set(this.draft());
    this.continuedSource.set(null);
    this.asideSource.set(null);
  }

  meet(rival: Rival): void {
    this.conflictSource.set(rival);
  }

  /** Builds on the other side with what was typed here; parts that only they changed are taken over. */
  keepMine(): void {
    const mine = this.mine();
    this.settle(() => this.draft.set(mine));
  }

  /** Shows the other side; what was typed here is put aside. */
  takeTheirs(): void {
    this.settle((theirs) => {
      this.asideSource.set(this.draft());
      this.draft.set(theirs);
    });
  }

  /** Puts what was set aside into the form again. */
  bringBack(): void {
    const aside = this.asideSource();
    if (!aside) return;
    this.draft.set(aside);
    this.asideSource.set(null);
  }

  private settle(choose: (theirs: ItemDraft) => void): void {
    const rival = this.conflictSource();
    if (!rival) return;
    const theirs = rivalDraft(rival);
    choose(theirs);
    this.continuedSource.set(null);
    if (rival.kind === 'item') {
      this.baseSource.set(theirs);
      this.versionSource.set(rival.item.version);
    }
    this.conflictSource.set(null);
  }
}
