import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { MediaPort } from '../media-port.js';
import { ProvidedAudience, type MediaAudience } from '../media-audience.js';
import { FORGOTTEN_DAYS, ORPHAN_MINUTES, REJECTED_DAYS, UNUSED_DAYS } from '../model/keeping.js';
import { MediaObjects } from '../objects/media-objects.js';
import { ImagesTable } from '../store/images-table.js';

/** Rows and files that one step takes. */
const STEP = 500;

const DAY = 86_400_000;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Clears what uploads leave behind, and what nothing shows any more. */
@Injectable()
export class SweepUploads {
  constructor(
    private readonly database: Database,
    private readonly images: ImagesTable,
    private readonly objects: MediaObjects,
    private readonly media: MediaPort,
    @Inject(ProvidedAudience) private readonly audience: MediaAudience,
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

  /** Notes which images nothing wants any more, and removes those of which that has been true for 30 days. @returns how many went. */
  async releaseForgotten(): Promise<number> {
    await this.noteUse();
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_DAYS * DAY);
    let released = 0;
    for (;;) {
      const looked = await this.database.transaction(async (tx) => {
        const forgotten = await this.images.lockForgotten(tx, before, STEP);
        // Once more under the lock: something may have wanted one of them since it was noted.
        const unused = await this.audience.unused(tx, forgotten);
        await this.images.noteUse(tx, forgotten, { unused, now: this.clock.now() });
        await this.media.release(tx, unused);
        released += unused.length;
        return forgotten.length;
      });
      if (looked < STEP) return released;
    }
  }

  private async noteUse(): Promise<void> {
    for (let ids = await this.images.claimedAfter(this.database, FIRST_ID, STEP); ids.length > 0; ids = await this.images.claimedAfter(this.database, ids.at(-1) ?? FIRST_ID, STEP)) {
      await this.images.noteUse(this.database, ids, { unused: await this.audience.unused(this.database, ids), now: this.clock.now() });
    }
  }
}
