import { describe, expect, it } from '@jest/globals';
import { variantSizes } from './variant-plan.js';

const widths = (width: number, height: number) => variantSizes({ width, height }).map((size) => size.width);

describe('variantSizes', () => {
  it('offers four widths of a large image', () => {
    expect(variantSizes({ width: 4_000, height: 3_000 })).toEqual([
      { width: 320, height: 240 },
      { width: 640, height: 480 },
      { width: 960, height: 720 },
      { width: 1_600, height: 1_200 },
    ]);
  });

  it('never goes above the original', () => {
    expect(widths(500, 400)).toEqual([320, 500]);
    expect(widths(64, 64)).toEqual([64]);
    expect(widths(320, 200)).toEqual([320]);
  });

  it('leaves out a width just below the original', () => {
    expect(widths(650, 400)).toEqual([320, 650]);
    expect(widths(1_000, 400)).toEqual([320, 640, 1_000]);
  });

  it('offers a width for whole windows of pictures with the shape of a banner', () => {
    expect(widths(2_880, 720)).toEqual([320, 640, 960, 1_600, 2_560]);
    expect(widths(1_920, 480)).toEqual([320, 640, 960, 1_600, 1_920]);
    expect(widths(2_880, 1_440)).toEqual([320, 640, 960, 1_600]);
  });

  it('bounds the pixels of very tall images', () => {
    const sizes = variantSizes({ width: 1_600, height: 8_000 });
    expect(sizes.at(-1)).toEqual({ width: 1_019, height: 5_095 });
    expect(Math.max(...sizes.map((size) => size.width * size.height))).toBeLessThanOrEqual(5_200_000);
  });

  it('keeps a row of pixels of very wide images', () => {
    expect(variantSizes({ width: 8_000, height: 64 })[0]).toEqual({ width: 320, height: 3 });
  });
});
