/** Rows that one tile's width counts in the masonry grid; styles/masonry.css has the same number. */
const rowsPerWidth = 24;
const fewest = 10;
const most = 48;

/**
 * Rows of the masonry grid that a picture of this shape takes; styles/shapes.css has a class for each.
 * Tiles of longer or flatter pictures are cropped.
 */
export function tileRows({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(most, Math.max(fewest, Math.round((rowsPerWidth * height) / width)));
}

/** Width to height of the place that a picture gets in the masonry. */
export function tileShape(picture: { readonly width: number; readonly height: number }): number {
  return rowsPerWidth / tileRows(picture);
}
