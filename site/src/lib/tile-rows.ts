/** Rows that one tile's width counts in the masonry grid; styles/masonry.css has the same number. */
const rowsPerWidth = 24;
const fewest = 10;
const most = 48;

/** How many rows of the masonry grid a picture of this shape takes. Very long ones are cropped to two widths. */
export function tileRows({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(most, Math.max(fewest, Math.round((rowsPerWidth * height) / width)));
}
