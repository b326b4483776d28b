import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { FieldProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { MediaPort, MediaPreview } from '../../media/index.js';
import type { ContentImage } from '../model/item.js';
import { ImageAudience } from '../store/image-audience.js';
import type { ItemImageRow } from '../store/rows.js';

/** What items do with images, which belong to the media domain. */
@Injectable()
export class ItemImages {
  constructor(
    private readonly media: MediaPort,
    private readonly preview: MediaPreview,
    private readonly audience: ImageAudience,
  ) {}

  /** Marks images as used by their owner's item. @returns the problem of each one that cannot be, or `null`. */
  async claim(tx: Transaction, ownerId: string, images: readonly ContentImage[]): Promise<ValidationProblem | null> {
    if (images.length === 0) return null;
    const claim = await this.media.claim(tx, ownerId, images.map((image) => image.imageId));
    if (claim.ok) return null;
    const bad = new Set(claim.bad);
    const fields = images.flatMap(({ imageId }, index) =>
      bad.has(imageId) ? [new FieldProblem(`images.${index}.imageId`, 'This image is not there any more or was refused. Remove it, or upload it again.')] : [],
    );
    return new ValidationProblem(fields);
  }

  /** Removes images for good that nothing wants, now that something has let them go. @param since the earliest deletion that can be undone. */
  async releaseForgotten(tx: Transaction, images: readonly ContentImage[], since: Date): Promise<void> {
    const ids = images.map((image) => image.imageId);
    if (ids.length === 0) return;
    await this.media.lock(tx, ids);
    // A statement of its own after the lock: it sees what a claim that held the lock has begun to show.
    await this.media.release(tx, await this.audience.forgotten(tx, ids, since));
  }

  /** Something with images, their addresses signed so that those who may read the item see them before everybody does. */
  signed<T extends { readonly images: readonly ItemImageRow[] }>(shown: T): T {
    return { ...shown, images: shown.images.map(({ alt, image }) => ({ alt, image: this.preview.signImage(image) })) };
  }
}
