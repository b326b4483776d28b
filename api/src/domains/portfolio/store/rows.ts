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

/** An item as its owner sees it: with what they last saved, which may wait for a decision. */
export interface OwnItem extends ShownContent {
  readonly id: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly status: ModerationStatus;
  readonly rejectionReason: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly hasPendingRevision: boolean;
  /** `null` while not everybody can see it. */
  readonly publicPath: string | null;
}
