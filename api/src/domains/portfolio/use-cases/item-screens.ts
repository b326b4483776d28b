import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import { PreviewLinks } from '../preview-links.js';
import type { OwnDraft, OwnItem } from '../store/rows.js';
import { ItemImages } from './item-images.js';

const DAY = 86_400_000;

/** A draft as a screen shows it: pictures with addresses that its owner can open, and where its preview is. */
export interface ShownDraft extends OwnDraft {
  readonly previewPath: string;
}

/** An item as a screen of its owner shows it. */
export interface ShownItem extends Omit<OwnItem, 'draft'> {
  readonly draft: ShownDraft | null;
  readonly previewPath: string;
  /** Until when a deleted item can be brought back. */
  readonly restorableUntil: Date | null;
}

/** Completes what the store reads for the screens of its owner. */
@Injectable()
export class ItemScreens {
  constructor(
    private readonly images: ItemImages,
    private readonly previews: PreviewLinks,
  ) {}

  item(item: OwnItem): ShownItem {
    const { deletedAt } = item;
    return {
      ...this.images.signed(item),
      draft: item.draft === null ? null : this.draft(item.draft),
      previewPath: this.previews.path(item.id, item.previewBase),
      restorableUntil: deletedAt === null ? null : new Date(deletedAt.getTime() + limits.item.restorableDays * DAY),
    };
  }

  draft(draft: OwnDraft): ShownDraft {
    return { ...this.images.signed(draft), previewPath: this.previews.path(draft.id, draft.previewBase) };
  }
}
