import { mediaAddress, type Picture, type PictureVariant } from '@guildhall/contracts';

/** The widest place (CSS pixels) that a picture takes in a layout, and the `sizes` attribute that describes it. */
export interface PictureSlot {
  readonly widest: number;
  readonly sizes: string;
}

/** Every place of the site that shows a picture. The numbers follow styles/: change both together. */
export const slots = {
  wall: { widest: 240, sizes: '(min-width: 62rem) 165px, 30vw' },
  cardLarge: { widest: 420, sizes: '(min-width: 68rem) 240px, (min-width: 44rem) 32vw, 64vw' },
  cardSmall: { widest: 180, sizes: '(min-width: 68rem) 120px, (min-width: 44rem) 16vw, 32vw' },
  cardWhole: { widest: 560, sizes: '(min-width: 68rem) 364px, (min-width: 44rem) 48vw, 96vw' },
  tile: { widest: 480, sizes: '(min-width: 68rem) 368px, (min-width: 44rem) 32vw, 48vw' },
  whole: { widest: 1_136, sizes: '(min-width: 76rem) 752px, (min-width: 62rem) 64vw, 96vw' },
} as const satisfies Record<string, PictureSlot>;

/** What the template writes into a `<picture>`. */
export interface PictureSources {
  readonly avif: string;
  readonly webp: string;
  /** For a browser that knows no srcset. */
  readonly fallback: string;
}

const srcset = (variants: readonly PictureVariant[], mediaOrigin: string): string =>
  variants.map(({ url, width }) => `${mediaAddress(mediaOrigin, url)} ${width}w`).join(', ');

/** Variants up to the first that fills the slot on a screen of two device pixels: more would be bytes that nobody sees. */
function fitting(variants: readonly PictureVariant[], slot: PictureSlot): readonly PictureVariant[] {
  const enough = variants.findIndex(({ width }) => width >= slot.widest * 2);
  return enough === -1 ? variants : variants.slice(0, enough + 1);
}

/** The source lists of a picture for one slot. @param mediaOrigin of the page: where a CDN serves pictures, or empty. */
export function pictureSources(picture: Picture, slot: PictureSlot, mediaOrigin: string): PictureSources {
  const webp = fitting(picture.webp, slot);
  const fallback = webp[webp.length - 1]?.url ?? '';
  return { avif: srcset(fitting(picture.avif, slot), mediaOrigin), webp: srcset(webp, mediaOrigin), fallback: mediaAddress(mediaOrigin, fallback) };
}

/** The variant to show in a link preview elsewhere: the first of at least 1,200 pixels, or the widest. */
export function shareVariant(picture: Picture): PictureVariant | null {
  return picture.webp.find(({ width }) => width >= 1_200) ?? picture.webp[picture.webp.length - 1] ?? null;
}
