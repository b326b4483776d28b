/** One encoded size of an image, served under `/media/`. */
export interface PictureVariant {
  /** Pixels. */
  readonly width: number;
  /** Root-relative (`/media/…`) or absolute when a CDN is configured. */
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
