import { mediaAddress, type Picture, type PictureVariant } from '@guildhall/contracts';
import type { PicturePlace } from './picture-places.js';
import { overhang, sizesOf } from './picture-sizes.js';

/** What the template writes into a `<picture>`. */
export interface PictureSources {
  readonly avif: string;
  readonly webp: string;
  readonly sizes: string;
  /** For a browser that knows no srcset. */
  readonly fallback: string;
}

const srcset = (variants: readonly PictureVariant[], mediaOrigin: string): string =>
  variants.map(({ url, width }) => `${mediaAddress(mediaOrigin, url)} ${width}w`).join(', ');

/** Variants up to the first that is wide enough: more would be bytes that nobody sees. */
function fitting(variants: readonly PictureVariant[], enough: number): readonly PictureVariant[] {
  const last = variants.findIndex(({ width }) => width >= enough);
  return last === -1 ? variants : variants.slice(0, last + 1);
}

/**
 * The source lists of a picture for one place, for screens of up to two device pixels to each of CSS.
 * @param mediaOrigin of the page: where a CDN serves pictures, or empty.
 */
export function pictureSources(picture: Picture, place: PicturePlace, mediaOrigin: string): PictureSources {
  const enough = place.widest * overhang(picture, place.shape) * 2;
  const webp = fitting(picture.webp, enough);
  return {
    avif: srcset(fitting(picture.avif, enough), mediaOrigin),
    webp: srcset(webp, mediaOrigin),
    sizes: sizesOf(picture, place),
    fallback: mediaAddress(mediaOrigin, webp[webp.length - 1]?.url ?? ''),
  };
}

/** The variant to show in a link preview elsewhere: the first of at least 1,200 pixels, or the widest. */
export function shareVariant(picture: Picture): PictureVariant | null {
  return picture.webp.find(({ width }) => width >= 1_200) ?? picture.webp[picture.webp.length - 1] ?? null;
}
