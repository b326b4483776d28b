import type { PortfolioCategory, Visibility } from '@guildhall/contracts';
import type { ContentImage, ItemContent } from './item.js';

/** Content that may be unfinished: nothing is demanded, only the upper limits hold. */
export interface UnfinishedContent extends Omit<ItemContent, 'category'> {
  readonly category: PortfolioCategory | null;
}

/** An item as it is being typed: kept for its creator alone, whole or not. */
export interface UnfinishedItem {
  readonly content: UnfinishedContent;
  readonly visibility: Visibility;
  readonly featured: boolean;
}

/** What is typed, and the version of the item beneath it; `null` while there is none. */
export interface TypedDraft extends UnfinishedItem {
  readonly baseVersion: number | null;
}

/** A kept draft, as far as rules need it. */
export interface KeptDraft extends UnfinishedItem {
  readonly id: string;
  readonly itemId: string | null;
  readonly baseVersion: number | null;
  readonly revision: number;
}

/** What saving a draft comes to. */
export type DraftDecision = 'CREATE' | 'CHANGE' | 'UNCHANGED' | 'CONFLICT';

/**
 * Decides the save of a draft. What is kept already is no change whatever revision it names, so that a save sent again does
 * no harm. @param revision of the draft that was typed over, `null` for a first save.
 */
export function decideDraft(kept: KeptDraft | null, typed: TypedDraft, revision: number | null): DraftDecision {
  if (kept === null) return 'CREATE';
  if (kept.baseVersion === typed.baseVersion && sameTyped(kept, typed)) return 'UNCHANGED';
  return kept.revision === revision ? 'CHANGE' : 'CONFLICT';
}

/** Images that one content shows and another does not. */
export function imagesOnlyIn(images: readonly ContentImage[], other: readonly ContentImage[]): string[] {
  const kept = new Set(other.map(({ imageId }) => imageId));
  return images.map(({ imageId }) => imageId).filter((id) => !kept.has(id));
}

function sameTyped(a: UnfinishedItem, b: UnfinishedItem): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder({ content: { title, description, category, tags, projectUrl, images }, visibility, featured }: UnfinishedItem): unknown[] {
  return [title, description, category, tags, projectUrl, images.map(({ imageId, alt }) => [imageId, alt]), visibility, featured];
}
