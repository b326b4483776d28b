import type { EditableItemFragment, ItemDraftPartsFragment } from '@guildhall/contracts/graphql';
import type { DraftRef } from './autosave/draft-autosave.js';
import { draftOf, emptyDraft, isItemDraft, type ItemDraft, sameDraft } from './item-draft.js';

/** A draft as it is kept in the tab, over a reload and a lost session, with what it was begun on (version null for a new item). */
export interface TabCopy {
  readonly version: number | null;
  readonly base: ItemDraft;
  readonly draft: ItemDraft;
  /** The draft on the server that it was typed over; null while there was none. */
  readonly ref: DraftRef | null;
  /** What was on its way to the server when this was written. */
  readonly sending: ItemDraft | null;
  /** What was put aside in a conflict. */
  readonly aside: ItemDraft | null;
}

const isRef = (value: unknown): boolean => {
  if (value === null) return true;
  const { id, revision } = Object(value) as Record<string, unknown>;
  return typeof id === 'string' && typeof revision === 'number';
};
const isDraftOrNull = (value: unknown): boolean => value === null || isItemDraft(value);

/** Whether something read from storage is a copy: an older version of the program may have written it. */
export function isTabCopy(value: unknown): value is TabCopy {
  if (value === null || typeof value !== 'object') return false;
  const { version, base, draft, ref, sending, aside } = value as Record<string, unknown>;
  const isVersion = version === null || typeof version === 'number';
  return isVersion && isItemDraft(base) && isItemDraft(draft) && isRef(ref) && isDraftOrNull(sending) && isDraftOrNull(aside);
}

/** All that is known of what is opened. */
export interface Sources {
  readonly item: EditableItemFragment | null;
  /** The draft that the server keeps. */
  readonly saved: ItemDraftPartsFragment | null;
  readonly copy: TabCopy | null;
}

/** Where an editor begins. */
export interface Opening {
  readonly draft: ItemDraft;
  /** What was saved as the item when the draft was begun. */
  readonly base: ItemDraft;
  /** Version that a save builds on; null for a new item. */
  readonly version: number | null;
  /** What the form goes on from, when that is not the item as it was saved. */
  readonly continued: 'tab' | 'server' | null;
  /** What the server keeps of the draft, in the words of the form; null when it keeps none. */
  readonly kept: ItemDraft | null;
  readonly aside: ItemDraft | null;
  /** The draft on the server when another window has typed into it meanwhile. */
  readonly rival: ItemDraftPartsFragment | null;
}

/** Decides where an editor begins: with the copy in the tab, else with the draft on the server, else with the item. */
export function openingOf({ item, saved, copy }: Sources): Opening {
  const newest = item ? draftOf(item) : emptyDraft;
  const kept = saved && draftOf(saved);
  // A copy that says what the item says is no draft: it was saved meanwhile.
  if (copy && (copy.aside || !sameDraft(copy.draft, newest))) {
    const rival = saved && kept && isForeign(saved, kept, copy) ? saved : null;
    return {
      draft: onlyTaken(copy.draft),
      // What the copy was begun on, not the newest: a save in between must come up as a conflict.
      base: copy.base,
      version: copy.version,
      continued: 'tab',
      kept,
      aside: copy.aside,
      rival,
    };
  }
  const opening = { draft: newest, base: newest, version: item?.version ?? null, continued: null, kept, aside: null, rival: null } as const;
  if (!saved || !kept || sameDraft(kept, newest)) return opening;
  const version = item ? (saved.baseVersion ?? item.version) : null;
  return { ...opening, draft: kept, version, continued: 'server' };
}

/** Whether the server's draft holds words that this tab has never seen. */
function isForeign(saved: ItemDraftPartsFragment, kept: ItemDraft, { ref, draft, sending }: TabCopy): boolean {
  if (ref?.id === saved.id && ref.revision === saved.revision) return false;
  // The page was left before the answer to its own save came.
  return ![draft, sending].some((own) => own !== null && sameDraft(own, kept));
}

/** A file that was still on its way when the page was left cannot be kept: only its bytes knew it. */
function onlyTaken(draft: ItemDraft): ItemDraft {
  return { ...draft, images: draft.images.filter((image) => image.imageId !== '') };
}
