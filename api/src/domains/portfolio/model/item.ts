import type { ModerationStatus, PortfolioCategory, Visibility } from '@guildhall/contracts';

/** An image of an item with the words for people who do not see it. */
export interface ContentImage {
  readonly imageId: string;
  readonly alt: string;
}

/** What is reviewed: everything of an item that people read or see. */
export interface ItemContent {
  readonly title: string;
  readonly description: string;
  readonly category: PortfolioCategory;
  readonly tags: readonly string[];
  readonly projectUrl: string | null;
  readonly images: readonly ContentImage[];
}

/** What a creator saves: content, who may see it, and whether it stands among the first. */
export interface ItemDraft {
  readonly content: ItemContent;
  readonly visibility: Visibility;
  /** Omitted: as it is; a new item is not featured. */
  readonly featured?: boolean | undefined;
}

/** Whether two contents are the same to everybody who sees them. */
export function sameContent(a: ItemContent, b: ItemContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** Whether an item in this state is among what everybody sees, as far as the item itself decides. */
export function isShown(item: { readonly status: ModerationStatus; readonly visibility: Visibility }): boolean {
  return item.status === 'APPROVED' && item.visibility === 'PUBLIC';
}

function inOrder({ title, description, category, tags, projectUrl, images }: ItemContent): unknown[] {
  return [title, description, category, tags, projectUrl, images.map(({ imageId, alt }) => [imageId.toLowerCase(), alt])];
}
