/** Pixels of a rectangle. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Widths that pages ask for: a card on a telephone, a card, a column, a full page. */
const WIDTHS = [320, 640, 960, 1_600] as const;

/** A banner goes from one edge of the window to the other, and has few pixels for its width. */
const BANNER_WIDTH = 2_560;
const BANNER_SHAPE = 3;

/** A width just below the largest one saves nobody anything: it has to be this much smaller. */
const WORTHWHILE = 0.87;

/** Pixels of the largest variant: encoding AVIF takes 40 bytes a pixel, so this bounds memory for very tall images. */
const MOST_PIXELS = 5_200_000;

/** The largest variant of an image: never above the original. */
export function largestVariant({ width, height }: Size): Size {
  const byPixels = Math.floor(Math.sqrt((MOST_PIXELS * width) / height));
  const most = width >= height * BANNER_SHAPE ? BANNER_WIDTH : WIDTHS[WIDTHS.length - 1];
  const largest = Math.min(width, most ?? width, byPixels);
  return scaled({ width, height }, largest);
}

/** All variants of an image, smallest first; at least one. */
export function variantSizes(original: Size): readonly Size[] {
  const largest = largestVariant(original);
  const smaller = WIDTHS.filter((width) => width < largest.width * WORTHWHILE);
  return [...smaller.map((width) => scaled(original, width)), largest];
}

function scaled(original: Size, width: number): Size {
  return { width, height: Math.max(1, Math.round((original.height * width) / original.width)) };
}
