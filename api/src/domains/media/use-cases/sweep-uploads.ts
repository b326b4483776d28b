import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { MediaPort } from '../media-port.js';
import { ORPHAN_MINUTES, REJECTED_DAYS, UNUSED_DAYS } from '../model/keeping.js';
import { MediaObjects } from '../objects/media-objects.js';
import { ImagesTable } from '../store/images-table.js';

/** Rows and files that one step takes. */
const STEP = 500;

const DAY = 86_400_000;

/** Clears what uploads leave behind. */
@Injectable()
export class SweepUploads {
  constructor(
    private readonly database: Database,
    private readonly images: ImagesTable,
    private readonly objects: MediaObjects,
    private readonly media: MediaPort,
    private readonly clock: Clock,
  ) {}

  /** Files whose upload died before its row was written. @returns how many went. */
  async removeOrphans(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - ORPHAN_MINUTES * 60_000);
    let removed = 0;
    for await (const originals of this.objects.recentOriginals(now, STEP)) {
      const old = originals.filter((original) => original.storedAt < before);
      const known = await this.images.known(this.database, old.map((original) => original.imageId));
      for (const { key } of old.filter((original) => !known.has(original.imageId))) {
        await this.objects.removeOriginal(key);
        removed += 1;
      }
    }
    return removed;
  }

  /** Images that nothing uses, and refused ones, after their time. @returns how many went. */
  async releaseAbandoned(): Promise<number> {
    const now = this.clock.now().getTime();
    const before = { unused: new Date(now - UNUSED_DAYS * DAY), rejected: new Date(now - REJECTED_DAYS * DAY) };
    let released = 0;
    for (;;) {
      const ids = await this.database.transaction(async (tx) => {
        const abandoned = await this.images.abandoned(tx, before, STEP);
        await this.media.release(tx, abandoned);
        return abandoned;
      });
      released += ids.length;
      if (ids.length < STEP) return released;
    }
  }
}
