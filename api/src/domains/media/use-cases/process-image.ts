import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DamagedImage, ImageCodecFailure } from '../encoding/image-codec-failure.js';
import { ImageCodec, type Pixels } from '../encoding/image-codec.js';
import { thumbhashOf } from '../encoding/thumbhash.js';
import { refusalOf, refusals, type ImageHeader } from '../model/image-rules.js';
import { formatMediaName, mediaKeyOf, variantFormats, type VariantFormat } from '../model/media-name.js';
import { variantSizes, type Size } from '../model/variant-plan.js';
import { MediaObjects } from '../objects/media-objects.js';
import type { ImageWork, StoredVariant } from '../store/image-row.js';
import { ImagesTable } from '../store/images-table.js';

/** Attempts that may end with the death of the process or the machine's memory before a file is given up. */
const MOST_ATTEMPTS = 5;

const formats = Object.keys(variantFormats) as VariantFormat[];

/**
 * Makes an uploaded file into an image: proves what it is, strips it of everything but pixels, encodes the variants.
 * It may be killed anywhere and run again: names follow from the content, and the row changes once, at the end.
 */
@Injectable()
export class ProcessImage {
  private readonly logger = new Logger(ProcessImage.name);

  constructor(
    private readonly database: Database,
    private readonly images: ImagesTable,
    private readonly objects: MediaObjects,
    private readonly codec: ImageCodec,
    private readonly clock: Clock,
  ) {}

  /** @throws when a part that it needs does not answer; the image then stays as it is, to be tried again. */
  async run(imageId: string): Promise<void> {
    const image = await this.images.work(this.database, imageId);
    if (image === null || image.status === 'READY' || image.status === 'REJECTED') return;
    // Removed before it was ready: whatever an earlier run has stored goes with it.
    if (image.deleted) return this.objects.removeAll(image);
    const attempts = await this.images.begin(this.database, imageId, this.clock.now());
    if (attempts > MOST_ATTEMPTS) return this.reject(image, refusals.crashing);
    try {
      await this.attempt(image);
    } catch (error) {
      if (error instanceof DamagedImage) return this.reject(image, refusals[error.reason]);
      if (!(error instanceof ImageCodecFailure)) await this.images.forgetAttempt(this.database, imageId);
      throw error;
    }
  }

  private async attempt(image: ImageWork): Promise<void> {
    const bytes = await this.objects.readOriginal(image.originalKey);
    if (bytes === null) return this.reject(image, refusals.lost);
    const header = await this.codec.header(bytes);
    if (header === null) return this.reject(image, refusals.notOurs);
    const refusal = refusalOf(header);
    if (refusal !== null) return this.reject(image, refusal);
    const pixels = await this.codec.decode(bytes, header);
    await this.images.noteProgress(this.database, image.id, 10);
    const mediaKey = mediaKeyOf(image.id, image.contentHash);
    const variants = await this.encodeAll(image.id, mediaKey, { pixels, header });
    await this.finish(image, { header, mediaKey, variants, thumbhash: await thumbhashOf(this.codec, pixels) });
  }

  // One at a time, each stored and forgotten before the next: memory holds one variant.
  private async encodeAll(imageId: string, mediaKey: string, source: { pixels: Pixels; header: ImageHeader }): Promise<StoredVariant[]> {
    const sizes = variantSizes(source.header);
    const total = sizes.reduce((sum, size) => sum + area(size), 0) * formats.length;
    const variants: StoredVariant[] = [];
    let done = 0;
    for (const size of sizes) {
      for (const format of formats) {
        const encoded = await this.codec.encode(source.pixels, size, format);
        const name = formatMediaName({ key: mediaKey, width: size.width, format });
        await this.objects.putVariant(imageId, name, encoded);
        variants.push({ format, width: size.width, height: size.height, name, bytes: encoded.length });
        done += area(size);
        await this.images.noteProgress(this.database, imageId, 10 + Math.floor((done / total) * 89));
      }
    }
    return variants;
  }

  private async finish(
    image: ImageWork,
    made: { header: ImageHeader; mediaKey: string; thumbhash: string; variants: readonly StoredVariant[] },
  ): Promise<void> {
    const { width, height } = made.header;
    const encoded = { width, height, thumbhash: made.thumbhash, mediaKey: made.mediaKey, variants: made.variants };
    const ready = await this.database.transaction(async (tx) => {
      const first = await this.images.markReady(tx, image.id, encoded, this.clock.now());
      if (first) await tx.emit({ type: 'media.image-ready', payload: { imageId: image.id, ownerId: image.ownerId } });
      return first;
    });
    // Removed while it was encoded: the removal may have looked before the last variants were there.
    if (!ready && (await this.images.work(this.database, image.id))?.deleted === true) await this.objects.removeAll(image);
  }

  private async reject(image: ImageWork, problem: string): Promise<void> {
    this.logger.log(`Image ${image.id} is refused: ${problem}`);
    await this.images.markRejected(this.database, image.id, problem, this.clock.now());
  }
}

function area(size: Size): number {
  return size.width * size.height;
}
