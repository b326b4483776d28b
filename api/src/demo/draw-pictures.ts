import { createHash } from 'node:crypto';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import type { ObjectStorage } from '../platform/storage/object-storage.js';
import type { PictureWork, PlannedPicture } from './picture-work.js';
import { renderPicture } from './pictures/picture.js';
import { addPictures, countPictures, knownImages, withoutPictures, type PictureCounts, type StoredPicture } from './store/demo-pictures.js';
import { WorkerPace, type PaceOptions } from './worker-pace.js';

/** The parts that drawing needs of a running application. */
export interface DrawParts {
  readonly database: Database;
  readonly storage: ObjectStorage;
  readonly clock: Clock;
}

/** Choices of one run. */
export interface DrawOptions {
  /** Told how far it is, whenever that has changed: pictures encoded, and all there will be. */
  readonly progress?: (done: number, total: number) => void;
  /** How to keep step with the worker; by default everything is drawn at once. */
  readonly pace?: PaceOptions;
}

/**
 * Draws the pictures of demo works and profiles that have none, and uploads them. May be ended at any moment and run
 * again, also twice at once: each gets its pictures once, all together, in the transaction that finds it without any.
 */
export class DrawPictures {
  constructor(private readonly parts: DrawParts) {}

  /** @returns how many pictures were added. */
  async run(works: readonly PictureWork[], { progress = () => undefined, pace: options }: DrawOptions = {}): Promise<number> {
    const { database } = this.parts;
    const waiting = await withoutPictures(database, works);
    const images = imagesOf(works);
    const total = (await knownImages(database, images)).size + imagesOf(waiting).length;
    const look = async (): Promise<PictureCounts> => {
      const counts = await countPictures(database, images);
      progress(counts.done, total);
      return counts;
    };
    const pace = options === undefined ? undefined : new WorkerPace(look, options);
    let added = 0;
    for (const work of waiting) {
      await pace?.mayDraw();
      added += await this.draw(work);
    }
    await pace?.allDone();
    await look();
    return added;
  }

  /** @returns how many pictures were added. */
  private async draw(work: PictureWork): Promise<number> {
    // Another run may have been here since the list was made: drawing is dear, looking is not.
    if ((await withoutPictures(this.parts.database, [work])).length === 0) return 0;
    const stored = await Promise.all(work.pictures.map((planned) => this.store(planned)));
    const added = await this.parts.database.transaction((tx) => addPictures(tx, work, stored, this.parts.clock.now()));
    return added ? stored.length : 0;
  }

  // The object first, as with an upload: a row never points to nothing.
  private async store({ imageId, seed, picture }: PlannedPicture): Promise<StoredPicture> {
    const bytes = await renderPicture({ ...picture, seed });
    const originalKey = `originals/${this.parts.clock.now().toISOString().slice(0, 10)}/${imageId}`;
    await this.parts.storage.put(originalKey, bytes, { contentType: 'application/octet-stream' });
    return { id: imageId, alt: picture.alt, bytes: bytes.length, contentHash: createHash('sha256').update(bytes).digest('hex'), originalKey };
  }
}

function imagesOf(works: readonly PictureWork[]): readonly string[] {
  return works.flatMap(({ pictures }) => pictures.map(({ imageId }) => imageId));
}
