import { computed, signal } from '@angular/core';
import type { EditableItemFragment } from '@guildhall/contracts/graphql';
import { draftOf, emptyDraft, isItemDraft, type ItemDraft, mergedDraft, sameDraft } from './item-draft.js';

/** A draft as it is kept over a reload, with what it was begun on (version null for a new item). */
export interface KeptDraft {
  readonly version: number | null;
  readonly base: ItemDraft;
  readonly draft: ItemDraft;
  /** Revision of the draft on the server that it was typed over; null when there was none. */
  readonly revision: number | null;
}

/** Whether something read from storage is a kept draft. */
export function isKeptDraft(value: unknown): value is KeptDraft {
  if (value === null || typeof value !== 'object') return false;
  const { version, base, draft, revision } = value as Record<string, unknown>;
  const isCount = (count: unknown): boolean => count === null || typeof count === 'number';
  return isCount(version) && isCount(revision) && isItemDraft(base) && isItemDraft(draft);
}

/** The draft that the server keeps, as the editor starts from it. */
export interface ServerDraft {
  readonly draft: ItemDraft;
  readonly version: number | null;
  readonly id: string;
  readonly revision: number;
}

/** What somebody else, or another window, has saved meanwhile: the item itself, or the draft over it. */
export type OtherSide =
  | { readonly of: 'item'; readonly theirs: ItemDraft; readonly version: number }
  | { readonly of: 'draft'; readonly theirs: ItemDraft };

/** What an edit starts from. */
export interface Start {
  /** Null for a new item. */
  readonly item: EditableItemFragment | null;
  /** What this tab has kept. */
  readonly kept: KeptDraft | null;
  readonly server: ServerDraft | null;
}

/** The state of an edit: what was typed, what it started from, and the other side when somebody else saved meanwhile. */
export class ItemEditing {
  private readonly baseSource = signal<ItemDraft>(emptyDraft);
  private readonly versionSource = signal<number | null>(null);
  private readonly conflictSource = signal<OtherSide | null>(null);
  private readonly asideSource = signal<ItemDraft | null>(null);
  private readonly restoredSource = signal(false);

  /** The model of the form. */
  readonly draft = signal<ItemDraft>(emptyDraft);
  /** Version that a save builds on; null for a new item. */
  readonly version = this.versionSource.asReadonly();
  /** What was saved elsewhere, while the person has not chosen. */
  readonly conflict = this.conflictSource.asReadonly();
  /** What was typed before taking the other side; it can be brought back. */
  readonly aside = this.asideSource.asReadonly();
  /** True while the form shows a draft kept from before. */
  readonly restored = this.restoredSource.asReadonly();
  /** While there is a conflict: what keeping mine would save. */
  readonly mine = computed(() => {
    const other = this.conflictSource();
    return other ? mergedDraft(this.baseSource(), this.draft(), other.theirs) : this.draft();
  });
  readonly changed = computed(() => !sameDraft(this.draft(), this.baseSource()));

  /**
   * Starts from an item, or from nothing for a new one. A draft wins over both, and of two drafts the one in this tab, which
   * is the newer: unless the server's has been typed over since, then both sides are shown.
   */
  open({ item, kept, server }: Start): void {
    const newest = item ? draftOf(item) : emptyDraft;
    const began = pick(newest, { kept, server });
    this.draft.set(began === null ? newest : onlyTaken(began.draft));
    // What a draft was begun on, not the newest: a save in between must come up as a conflict.
    this.baseSource.set(began === null ? newest : 'base' in began ? began.base : newest);
    this.versionSource.set(began === null ? (item?.version ?? null) : (began.version ?? item?.version ?? null));
    this.restoredSource.set(began !== null);
    this.conflictSource.set(null);
    if (began === kept && kept !== null && server !== null && server.revision !== kept.revision && !sameDraft(kept.draft, server.draft)) {
      this.meet({ of: 'draft', theirs: server.draft });
    }
  }

  /** What has to be kept, so that a reload loses nothing. */
  kept(revision: number | null): KeptDraft {
    return { version: this.version(), base: this.baseSource(), draft: this.draft(), revision };
  }

  /** Goes back to what the server has, dropping what was typed. */
  discard(item: EditableItemFragment | null): void {
    this.open({ item, kept: null, server: null });
    this.asideSource.set(null);
  }

  /** What was typed equals what the server has now. */
  saved(): void {
    this.baseSource.set(this.draft());
    this.restoredSource.set(false);
    this.asideSource.set(null);
  }

  meet(other: OtherSide): void {
    this.conflictSource.set(other);
  }

  /** Builds on the other side's version with what was typed here; parts that only they changed are taken over. */
  keepMine(): void {
    this.settle((other) => {
      this.draft.set(this.mine());
      if (other.of === 'item') this.baseSource.set(other.theirs);
    });
  }

  /** Shows the other side; what was typed here is put aside. */
  takeTheirs(): void {
    this.settle((other) => {
      this.asideSource.set(this.draft());
      if (other.of === 'item') this.baseSource.set(other.theirs);
      this.draft.set(other.theirs);
    });
  }

  /** Puts what was set aside into the form again. */
  bringBack(): void {
    const aside = this.asideSource();
    if (!aside) return;
    this.draft.set(aside);
    this.asideSource.set(null);
  }

  private settle(choose: (other: OtherSide) => void): void {
    const other = this.conflictSource();
    if (!other) return;
    choose(other);
    if (other.of === 'item') this.versionSource.set(other.version);
    this.conflictSource.set(null);
  }
}

function pick(newest: ItemDraft, { kept, server }: Omit<Start, 'item'>): KeptDraft | ServerDraft | null {
  if (kept !== null && !sameDraft(kept.draft, newest)) return kept;
  return server !== null && !sameDraft(server.draft, newest) ? server : null;
}

/** A file that was still on its way when the page was left cannot be kept: only its bytes knew it. */
function onlyTaken(draft: ItemDraft): ItemDraft {
  return { ...draft, images: draft.images.filter((image) => image.imageId !== '') };
}
