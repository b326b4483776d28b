/** Pixels a side of the windows that SSIM looks through. */
const WINDOW = 8;

/** Peak signal-to-noise ratio of two pictures of one size, in dB; above about 40 nobody sees a difference. */
export function psnr(one: Uint8Array, other: Uint8Array): number {
  let squares = 0;
  for (let index = 0; index < one.length; index += 1) squares += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2;
  return squares === 0 ? Infinity : 10 * Math.log10(255 ** 2 / (squares / one.length));
}

/** Mean structural similarity of the luminance of two RGB pictures of one width, 1 for the same, in windows of 8 × 8 side by side. */
export function ssim(one: Uint8Array, other: Uint8Array, width: number): number {
  const [a, b] = [luminance(one), luminance(other)];
  const height = Math.floor(a.length / width);
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + WINDOW <= height; top += WINDOW) {
    for (let left = 0; left + WINDOW <= width; left += WINDOW) {
      sum += similarity(a, b, { width, top, left });
      windows += 1;
    }
  }
  return windows === 0 ? 1 : sum / windows;
}

function similarity(a: Float64Array, b: Float64Array, { width, top, left }: { width: number; top: number; left: number }): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = top; row < top + WINDOW; row += 1) {
    for (let at = row * width + left; at < row * width + left + WINDOW; at += 1) {
      const [x, y] = [a[at] ?? 0, b[at] ?? 0];
      sumA += x;
      sumB += y;
      squaresA += x * x;
      squaresB += y * y;
      products += x * y;
    }
  }
  const count = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const [varianceA, varianceB, covariance] = [squaresA / count - meanA ** 2, squaresB / count - meanB ** 2, products / count - meanA * meanB];
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];
  return ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2));
}

function luminance(rgb: Uint8Array): Float64Array {
  const values = new Float64Array(Math.floor(rgb.length / 3));
  for (let index = 0; index < values.length; index += 1) {
    values[index] = 0.299 * (rgb[index * 3] ?? 0) + 0.587 * (rgb[index * 3 + 1] ?? 0) + 0.114 * (rgb[index * 3 + 2] ?? 0);
  }
  return values;
}
