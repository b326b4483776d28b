import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/database.js';
import type { ClaimedImage } from './store/image-row.js';
import { ImagesTable } from './store/images-table.js';

/** All images of a claim, or the ids that cannot be used. */
export type Claim = { readonly ok: true; readonly images: readonly ClaimedImage[] } | { readonly ok: false; readonly bad: readonly string[] };

/** What other domains do with images, inside their own transactions. */
@Injectable()
export class MediaPort {
  constructor(
    private readonly images: ImagesTable,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks images as used, once all of them exist, belong to the owner and have not been refused or removed. An image
   * that is still being processed can be claimed. The rows stay locked until the transaction ends.
   */
  async claim(tx: Transaction, ownerId: string, imageIds: readonly string[]): Promise<Claim> {
    const ids = [...new Set(imageIds.filter((id) => isUUID(id)).map((id) => id.toLowerCase()))];
    const images = await this.images.claim(tx, { ownerId, ids, now: this.clock.now() });
    const found = new Set(images.map((image) => image.id));
    const bad = imageIds.filter((id) => !found.has(id.toLowerCase()));
    return bad.length === 0 ? { ok: true, images } : { ok: false, bad };
  }

  /**
   * Makes claims of these images wait until the transaction ends. Whoever removes images because nothing uses them locks
   * them first and looks afterwards: a claim that is under way would otherwise lose its image the moment it commits.
   */
  lock(tx: Transaction, imageIds: readonly string[]): Promise<void> {
    return this.images.lock(tx, imageIds);
  }

  /** Removes images for good: they answer 404 when the transaction commits, and the worker then removes their files. */
  async release(tx: Transaction, imageIds: readonly string[]): Promise<void> {
    const removed = await this.images.remove(tx, imageIds, this.clock.now());
    if (removed.length > 0) await tx.emit({ type: 'media.images-released', payload: { imageIds: removed } });
  }
}
