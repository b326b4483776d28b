import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ObjectStorage } from '../../../platform/storage/object-storage.js';
import { parseMediaName, variantFormats } from '../model/media-name.js';

/** Files that one look at the storage lists. */
const PAGE = 1_000;

const DAY = 86_400_000;

/** An uploaded file as storage knows it. */
export interface StoredOriginal {
  readonly key: string;
  readonly imageId: string;
  readonly storedAt: Date;
}

/**
 * Where the files of images lie: `originals/<day>/<image>` as they came, `variants/<image>/<name>` what is shown. The
 * day keeps the search for orphans short; the image's own folder makes removing it whole.
 */
@Injectable()
export class MediaObjects {
  constructor(private readonly storage: ObjectStorage) {}

  originalKey(imageId: string, day: Date): string {
    return `${originalsOf(day)}${imageId}`;
  }

  // Never served, so its type is of no use to anyone, and a wrong one could do harm.
  putOriginal(key: string, content: Buffer): Promise<void> {
    return this.storage.put(key, content, { contentType: 'application/octet-stream' });
  }

  /** The file as it came, `null` when it is gone. At most 5 MB. */
  readOriginal(key: string): Promise<Buffer | null> {
    return this.storage.read(key);
  }

  removeOriginal(key: string): Promise<void> {
    return this.storage.remove(key);
  }

  /** Stores a variant; the same name always holds the same bytes. */
  putVariant(imageId: string, name: string, content: Buffer): Promise<void> {
    const format = parseMediaName(name)?.format ?? 'webp';
    return this.storage.put(variantKey(imageId, name), content, { contentType: variantFormats[format] });
  }

  openVariant(imageId: string, name: string): Promise<Readable | null> {
    return this.storage.stream(variantKey(imageId, name));
  }

  /** Removes every variant, also those that no row knows of, and the original. */
  async removeAll(image: { readonly id: string; readonly originalKey: string }): Promise<void> {
    const variants = await this.storage.list(variantKey(image.id, ''), PAGE);
    for (const { key } of variants) await this.storage.remove(key);
    await this.storage.remove(image.originalKey);
  }

  /** The files that came on this day and the day before, in pages. */
  async *recentOriginals(now: Date, page = PAGE): AsyncGenerator<StoredOriginal[]> {
    for (const day of [new Date(now.getTime() - DAY), now]) {
      let after = '';
      for (;;) {
        const found = await this.storage.list(originalsOf(day), page, after);
        if (found.length === 0) break;
        yield found.map(({ key, modifiedAt }) => ({ key, imageId: key.slice(originalsOf(day).length), storedAt: modifiedAt }));
        after = found.at(-1)?.key ?? '';
      }
    }
  }
}

function originalsOf(day: Date): string {
  return `originals/${day.toISOString().slice(0, 10)}/`;
}

function variantKey(imageId: string, name: string): string {
  return `variants/${imageId}/${name}`;
}
