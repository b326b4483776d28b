import type { ModerationStatus, PortfolioCategory, Visibility } from '@guildhall/contracts';
import type { EditableImageRow } from '../../media/index.js';

/** An image of an item as its owner and moderators see it. */
export interface ItemImageRow {
  readonly alt: string;
  readonly image: EditableImageRow;
}

/** Content as a screen shows it. */
export interface ShownContent {
  readonly title: string;
  readonly description: string;
  readonly category: PortfolioCategory;
  readonly tags: readonly string[];
  readonly projectUrl: string | null;
  readonly images: readonly ItemImageRow[];
}

/** Where something stands that waits for a moderator. */
export interface ReviewPlace {
  /** 1 is looked at next. Counted up to 1,000. */
  readonly place: number;
  /** All that wait, counted up to 1,000. */
  readonly waiting: number;
  /** By the median of the last decisions; `null` before the first, and in the past when it takes longer than usual. */
  readonly expectedAt: Date | null;
}

/** A private draft as its owner sees it. */
export interface OwnDraft extends Omit<ShownContent, 'category'> {
  readonly id: string;
  readonly itemId: string | null;
  readonly baseVersion: number | null;
  readonly revision: number;
  readonly savedAt: Date;
  readonly category: PortfolioCategory | null;
  readonly visibility: Visibility;
  readonly featured: boolean;
  /** Address of a new item's preview, without its signature. */
  readonly previewBase: string;
}

/** A draft as SQL builds it. */
export interface OwnDraftRow extends Pick<OwnDraft, 'id' | 'itemId' | 'baseVersion' | 'revision' | 'visibility' | 'featured' | 'images'> {
  readonly savedAt: string;
  readonly content: Pick<OwnDraft, 'title' | 'description' | 'category' | 'tags' | 'projectUrl'>;
  readonly username: string;
}

/** Reads a draft that SQL built. */
export function ownDraftOf({ content, savedAt, username, ...row }: OwnDraftRow): OwnDraft {
  const { title, description, category, tags, projectUrl } = content;
  return { ...row, title, description, category, tags, projectUrl, savedAt: new Date(savedAt), previewBase: `/portfolio/${username}/${row.id}` };
}

/** An item as its owner sees it: with what they last saved, which may wait for a decision. */
export interface OwnItem extends ShownContent {
  readonly id: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly status: ModerationStatus;
  readonly featured: boolean;
  readonly rejectionReason: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly hasPendingRevision: boolean;
  /** `null` while not everybody can see it. */
  readonly publicPath: string | null;
  /** Address of its preview, without the signature. */
  readonly previewBase: string;
  /** `null` when nothing of it waits. */
  readonly queue: ReviewPlace | null;
  /** What is being typed over it. */
  readonly draft: OwnDraft | null;
}
