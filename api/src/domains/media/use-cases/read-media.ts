import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Database } from '../../../platform/database/database.js';
import { ProvidedAudience } from '../media-audience.js';
import { MediaPreview } from '../media-preview.js';
import { parseMediaName, variantFormats } from '../model/media-name.js';
import { MediaObjects } from '../objects/media-objects.js';
import { ImagesTable } from '../store/images-table.js';

/** A file that whoever asks may see. */
export interface ReadableMedia {
  readonly contentType: string;
  readonly bytes: number;
  readonly etag: string;
  /** Seen by everybody, or only with the signed address at hand. */
  readonly audience: 'public' | 'preview';
  /** Opens the bytes; `null` when storage has lost them. */
  open(): Promise<Readable | null>;
}

/** Decides who sees a file under `/media/`: everybody what something public shows, the holder of a signed address the rest. */
@Injectable()
export class ReadMedia {
  constructor(
    private readonly database: Database,
    private readonly images: ImagesTable,
    private readonly objects: MediaObjects,
    private readonly audience: ProvidedAudience,
    private readonly preview: MediaPreview,
  ) {}

  /** @returns `null` for what is missing, removed, or not for this eye: the three look alike. */
  async run(name: string, signature: string | undefined): Promise<ReadableMedia | null> {
    const parsed = parseMediaName(name);
    if (parsed === null) return null;
    const signed = signature !== undefined && this.preview.verify(parsed.key, signature);
    const variant = await this.images.variant(this.database, parsed.key, name);
    if (variant === null) return null;
    if (!signed && !(await this.audience.isPublic(variant.imageId))) return null;
    return {
      contentType: variantFormats[parsed.format],
      bytes: variant.bytes,
      // The name follows from the content.
      etag: `"${parsed.key.slice(0, 20)}-${parsed.width}-${parsed.format}"`,
      audience: signed ? 'preview' : 'public',
      open: () => this.objects.openVariant(variant.imageId, name),
    };
  }
}
