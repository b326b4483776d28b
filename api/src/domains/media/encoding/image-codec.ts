import { Injectable } from '@nestjs/common';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { limits } from '@guildhall/contracts';
import { MediaConfig } from '../media.config.js';
import { HEAD_BYTES, imageKindOf, type ImageKind } from '../model/image-kind.js';
import type { ImageHeader } from '../model/image-rules.js';
import type { VariantFormat } from '../model/media-name.js';
import { largestVariant, type Size } from '../model/variant-plan.js';
import { DamagedImage, ImageCodecFailure } from './image-codec-failure.js';

/** Seconds that decoding may take; the slowest allowed image takes about two. */
const DECODE_SECONDS = 60;

/** What sharp calls the kinds. */
const formats: Readonly<Record<ImageKind, string>> = { JPEG: 'jpeg', PNG: 'png', WebP: 'webp', AVIF: 'heif', GIF: 'gif' };

/** Upright sRGB pixels without metadata, no larger than the largest variant. */
export interface Pixels extends Size {
  readonly data: Buffer;
  readonly channels: 1 | 2 | 3 | 4;
}

/** The one place that decodes and encodes images. Its memory is bounded: one image at a time, no cache. */
@Injectable()
export class ImageCodec {
  constructor(config: MediaConfig) {
    sharp.cache(false);
    sharp.concurrency(config.threads);
  }

  /** Kind and measures from the header alone; `null` when this is no image of ours, whatever it is called. */
  async header(bytes: Buffer): Promise<ImageHeader | null> {
    const kind = imageKindOf(bytes.subarray(0, HEAD_BYTES));
    if (kind === null) return null;
    // Without a limit of pixels here: nothing is decoded, and the refusal names the measures.
    const metadata = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata().catch(() => null);
    if (metadata === null || !proves(metadata, kind)) return null;
    return { kind, ...metadata.autoOrient, bits: metadata.bitsPerSample ?? 8 };
  }

  /**
   * Decodes once, upright, in sRGB, at the size of the largest variant: everything else is made from these pixels, and
   * whatever came with the file (EXIF, GPS, profiles, further frames, trailing bytes) stays behind.
   * @throws DamagedImage when the bytes are at fault, ImageCodecFailure when the machine is.
   */
  async decode(bytes: Buffer, original: Size): Promise<Pixels> {
    const { width, height } = largestVariant(original);
    try {
      const { data, info } = await sharp(bytes, { limitInputPixels: limits.image.pixels, failOn: 'error', autoOrient: true })
        .resize(width, height, { fit: 'fill' })
        .toColourspace('srgb')
        .raw()
        .timeout({ seconds: DECODE_SECONDS })
        .toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height, channels: info.channels };
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Encodes one variant. @throws ImageCodecFailure */
  async encode(pixels: Pixels, size: Size, format: VariantFormat): Promise<Buffer> {
    const image = open(pixels).resize(size.width, size.height, { fit: 'fill' });
    try {
      // Effort 3, by `npm run bench -- --only images` (processor time, 960 pixels wide). Beside 2 it makes what is like a photograph a third
      // smaller in less time, flat art as small in 1.6 times, noise in 2.3 times the time. The default 4 takes 3.5 times as long again on
      // photographs for another quarter, and 7 times on noise. Every visitor fetches the bytes; the time is spent once. 4:2:0 saves memory.
      if (format === 'avif') return await image.avif({ quality: 55, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer();
      return await image.webp({ quality: 78 }).toBuffer();
    } catch (error) {
      throw new ImageCodecFailure('Encoding failed', { cause: error });
    }
  }

  /** Pixels scaled to fit a square, with alpha, for the thumbhash. */
  async thumbnail(pixels: Pixels, side: number): Promise<Pixels> {
    const { data, info } = await open(pixels)
      .resize(side, side, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, channels: info.channels };
  }
}

function open({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

// HEIF is a family: only its AV1 member is ours.
function proves(metadata: Metadata, kind: ImageKind): boolean {
  return metadata.format === formats[kind] && (kind !== 'AVIF' || metadata.compression === 'av1');
}

function failureOf(error: unknown): Error {
  const message = error instanceof Error ? error.message : '';
  if (/memory|allocat/i.test(message)) return new ImageCodecFailure('Decoding ran out of memory', { cause: error });
  return new DamagedImage(message.startsWith('timeout') ? 'tooSlow' : 'unreadable', { cause: error });
}
