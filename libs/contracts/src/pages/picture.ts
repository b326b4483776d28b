/** One encoded size of an image, served under `/media/`. */
export interface PictureVariant {
  /** Pixels. */
  readonly width: number;
  /** Root-relative (`/media/…`); see {@link mediaAddress} for where a CDN is configured. */
  readonly url: string;
}

/** An image ready to be placed in a page; variants are sorted by width, smallest first, never empty. */
export interface Picture {
  readonly id: string;
  /** Text for people who do not see it; empty when the image is decoration. */
  readonly alt: string;
  /** Pixels of the original after orientation, for the `width` and `height` attributes. */
  readonly width: number;
  readonly height: number;
  /** Base64 thumbhash, or null for images processed before it was made. */
  readonly thumbhash: string | null;
  readonly avif: readonly PictureVariant[];
  readonly webp: readonly PictureVariant[];
}

/**
 * Address of a picture's file where browsers fetch it: below the CDN's origin when there is one. Signed addresses of previews stay
 * where they are, because no cache but the reader's own may keep them.
 * @param mediaOrigin without trailing slash; empty when there is no CDN.
 */
export function mediaAddress(mediaOrigin: string, url: string): string {
  return url.startsWith('/') && !url.includes('?') ? `${mediaOrigin}${url}` : url;
}

/** The picture with the addresses of its files below the CDN's origin. */
export function pictureFrom(mediaOrigin: string, picture: Picture): Picture {
  if (mediaOrigin === '') return picture;
  const moved = (variants: readonly PictureVariant[]): PictureVariant[] => variants.map(({ width, url }) => ({ width, url: mediaAddress(mediaOrigin, url) }));
  return { ...picture, avif: moved(picture.avif), webp: moved(picture.webp) };
}
