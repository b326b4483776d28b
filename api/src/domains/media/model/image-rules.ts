import { limits } from '@guildhall/contracts';
import type { ImageKind } from './image-kind.js';

/** What the header of an image says before a single pixel is decoded. */
export interface ImageHeader {
  readonly kind: ImageKind;
  /** Pixels, after orientation. */
  readonly width: number;
  readonly height: number;
  /** Bits of one channel of one pixel. */
  readonly bits: number;
}

/**
 * Pixels that an AVIF may have. Its decoder holds several whole frames: 25 megapixels would cost up to 620 MB, and the
 * whole worker has to stay within 400 MB (measured: 467 MB at 12.5 megapixels, of which 25 bytes a pixel are the decoder's).
 */
const avifPixels = { eightBit: 9_000_000, deeper: 7_200_000 } as const;

/** The sentence for people when an image of these measures is refused; `null` when it is taken. */
export function refusalOf(header: ImageHeader): string | null {
  const { kind, width, height } = header;
  const { side } = limits.image;
  if (width < side.min || height < side.min) {
    return `This image measures ${measures(width, height)} pixels. Each side needs at least ${side.min}.`;
  }
  if (width > side.max || height > side.max) {
    return `This image measures ${measures(width, height)} pixels. A side can have at most ${side.max}: save a smaller copy.`;
  }
  const most = mostPixels(header);
  if (width * height <= most) return null;
  const way = kind === 'AVIF' ? 'save it as WebP, PNG or JPEG, or smaller' : 'save a smaller copy';
  return `This image has ${megapixels(width * height)} megapixels. ${megapixels(most)} are the most for ${kind}: ${way}.`;
}

/** Sentences for files that are not measured but refused as a whole. */
export const refusals = {
  notOurs: 'This file is not a JPEG, PNG, WebP, AVIF or GIF image. Save it as one of these and upload it again.',
  unreadable: 'This file cannot be read as an image: it is damaged or not complete. Save it again and upload that.',
  tooSlow: 'This file takes too long to read as an image. Save it again and upload that.',
  crashing: 'This file could not be processed, although we tried several times. Save it in another format and upload that.',
  lost: 'This file is no longer there. Upload it again.',
} as const;

function mostPixels({ kind, bits }: ImageHeader): number {
  if (kind !== 'AVIF') return limits.image.pixels;
  return bits > 8 ? avifPixels.deeper : avifPixels.eightBit;
}

function measures(width: number, height: number): string {
  return `${width} × ${height}`;
}

function megapixels(pixels: number): string {
  return (pixels / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });
}
