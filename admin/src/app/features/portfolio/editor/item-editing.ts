import { computed, signal } from '@angular/core';
import type { EditableItemFragment } from '@guildhall/contracts/graphql';
import { draftOf, emptyDraft, isItemDraft, type ItemDraft, mergedDraft, sameDraft } from './item-draft.js';

/** A draft as it is kept over a reload, with what it was begun on (version null for a new item). */
export interface KeptDraft {
  readonly version: number | null;
  readonly base: ItemDraft;
  readonly draft: ItemDraft;
}

/** Whether something read from storage is a kept draft. */
export function isKeptDraft(value: unknown): value is KeptDraft {
  if (value === null || typeof value !== 'object') return false;
  const { version, base, draft } = value as Record<string, unknown>;
  return (version === null || typeof version === 'number') && isItemDraft(base) && isItemDraft(draft);
}

/** The state of an edit: what was typed, what it started from, and the other side when somebody else saved meanwhile. */
export class ItemEditing {
  private readonly baseSource = signal<ItemDraft>(emptyDraft);
  private readonly versionSource = signal<number | null>(null);
  private readonly conflictSource = signal<EditableItemFragment | null>(null);
  private readonly asideSource = signal<ItemDraft | null>(null);
  private readonly restoredSource = signal(false);

  /** The model of the form. */
  readonly draft = signal<ItemDraft>(emptyDraft);
  /** Version that a save builds on; null for a new item. */
  readonly version = this.versionSource.asReadonly();
  /** The item as somebody else saved it, while the person has not chosen. */
  readonly conflict = this.conflictSource.asReadonly();
  /** What was typed before taking the other side; it can be brought back. */
  readonly aside = this.asideSource.asReadonly();
  /** True while the form shows a draft kept from before a reload. */
  readonly restored = this.restoredSource.asReadonly();
  /** While there is a conflict: what keeping mine would save. */
  readonly mine = computed(() => {
    const theirs = this.conflictSource();
    return theirs ? mergedDraft(this.baseSource(), this.draft(), draftOf(theirs)) : this.draft();
  });
  readonly changed = computed(() => !sameDraft(this.draft(), this.baseSource()));

  /** Starts from an item of the server, or from nothing for a new one; a kept draft wins over both. */
  open(item: EditableItemFragment | null, kept: KeptDraft | null): void {
    const newest = item ? draftOf(item) : emptyDraft;
    const differs = kept !== null && !sameDraft(kept.draft, newest);
    this.draft.set(differs ? onlyTaken(kept.draft) : newest);
    // What the kept draft was begun on, not the newest: a save in between must come up as a conflict.
    this.baseSource.set(differs ? kept.base : newest);
    this.versionSource.set(differs ? kept.version : (item?.version ?? null));
    this.restoredSource.set(differs);
  }

  kept(): KeptDraft {
    return { version: this.version(), base: this.baseSource(), draft: this.draft() };
  }

  /** Goes back to what the server has, dropping what was typed. */
  discard(item: EditableItemFragment | null): void {
    this.open(item, null);
    this.asideSource.set(null);
  }

  /** What was typed equals what the server has now. */
  saved(): void {
    this.baseSource.set(this.draft());
    this.restoredSource.set(false);
    this.asideSource.set(null);
  }

  meet(current: EditableItemFragment): void {
    this.conflictSource.set(current);
  }

  /** Builds on the other side's version with what was typed here; parts that only they changed are taken over. */
  keepMine(): void {
    this.settle((current) => {
      this.draft.set(this.mine());
      this.baseSource.set(draftOf(current));
    });
  }

  /** Shows the other side; what was typed here is put aside. */
  takeTheirs(): void {
    this.settle((current) => {
      this.asideSource.set(this.draft());
      this.baseSource.set(draftOf(current));
      this.draft.set(draftOf(current));
    });
  }

  /** Puts what was set aside into the form again. */
  bringBack(): void {
    const aside = this.asideSource();
    if (!aside) return;
    this.draft.set(aside);
    this.asideSource.set(null);
  }

  private settle(choose: (current: EditableItemFragment) => void): void {
    const current = this.conflictSource();
    if (!current) return;
    choose(current);
    this.versionSource.set(current.version);
    this.conflictSource.set(null);
  }
}

/** A file that was still on its way when the page was left cannot be kept: only its bytes knew it. */
function onlyTaken(draft: ItemDraft): ItemDraft {
  return { ...draft, images: draft.images.filter((image) => image.imageId !== '') };
}
