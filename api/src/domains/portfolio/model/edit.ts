import type { ModerationStatus, Visibility } from '@guildhall/contracts';
import { sameContent, type ItemContent, type ItemDraft } from './item.js';

/** An item before an edit. */
export interface ItemState {
  readonly status: ModerationStatus;
  readonly visibility: Visibility;
  readonly featured: boolean;
  readonly version: number;
  /** What stands in the item itself: for an approved one, what everybody sees. */
  readonly content: ItemContent;
  /** Content that waits for a decision while another stands. */
  readonly revision: ItemContent | null;
}

/** An edit as it arrives. */
export interface Edit {
  readonly draft: ItemDraft;
  /** Version of the item that was edited. */
  readonly version: number;
  /** Whether the creator's work is published without a review. */
  readonly trusted: boolean;
}

/**
 * What an edit comes to:
 * - `UNCHANGED`: it is all there already, so a request sent twice does no harm;
 * - `STALE`: somebody has saved since, and differently;
 * - `REFUSED`: the state of the item allows no edit;
 * - `VISIBILITY`: the content stays as it is, pending or public; who may see it changes, or its place among the first;
 * - `PUBLISH`: the content replaces what stands and is approved, open submissions are settled by that;
 * - `RESUBMIT`: the content replaces what stands and waits for a decision (status as given);
 * - `REVISE`: the content waits for a decision beside what stays public;
 * - `RESTORE`: the content is what is public already, so the open revision is withdrawn.
 */
export type EditOutcome =
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'STALE' }
  | { readonly kind: 'VISIBILITY' }
  | { readonly kind: 'PUBLISH' }
  | { readonly kind: 'REVISE' }
  | { readonly kind: 'RESTORE' }
  | { readonly kind: 'RESUBMIT'; readonly status: 'PENDING' | 'FLAGGED' }
  | { readonly kind: 'REFUSED'; readonly message: string };

/** What somebody reads who would change what a moderator has taken away. */
export const REMOVED = 'A moderator has removed this item, so it cannot be changed.';

/** Decides an edit by the state of the item and the standing of its creator. */
export function decideEdit(item: ItemState, { draft, version, trusted }: Edit): EditOutcome {
  const contentStays = sameContent(item.revision ?? item.content, draft.content);
  if (contentStays && item.visibility === draft.visibility && !movesFeatured(item, draft)) return { kind: 'UNCHANGED' };
  if (item.version !== version) return { kind: 'STALE' };
  if (item.status === 'REMOVED') return { kind: 'REFUSED', message: REMOVED };
  return contentStays ? { kind: 'VISIBILITY' } : decideContent(item, draft.content, trusted);
}

/** Whether a save changes that an item stands among the first. */
export function movesFeatured(item: Pick<ItemState, 'featured'>, draft: ItemDraft): boolean {
  return draft.featured !== undefined && draft.featured !== item.featured;
}

function decideContent(item: ItemState, content: ItemContent, trusted: boolean): EditOutcome {
  // What a moderator has looked at and not let through is never let through by itself, whoever made it.
  if (item.status === 'FLAGGED') return { kind: 'RESUBMIT', status: 'FLAGGED' };
  if (item.status === 'REJECTED') return { kind: 'RESUBMIT', status: 'PENDING' };
  if (item.status === 'APPROVED' && item.revision !== null && sameContent(item.content, content)) return { kind: 'RESTORE' };
  if (trusted) return { kind: 'PUBLISH' };
  return item.status === 'APPROVED' ? { kind: 'REVISE' } : { kind: 'RESUBMIT', status: 'PENDING' };
}
