import { describe, expect, it } from '@jest/globals';
import { CropFrame, type CropShape } from './crop-frame.js';

const square: CropShape = { ratio: 1, shortest: 64, widest: 1_024, sharpFrom: 256 };
const banner: CropShape = { ratio: 4, shortest: 64, widest: 2_880, sharpFrom: 1_440 };
const wide = { width: 4_000, height: 1_000 };

describe('CropFrame', () => {
  it.each([
    [wide, square, { x: 1_500, y: 0, width: 1_000, height: 1_000 }],
    [wide, banner, { x: 0, y: 0, width: 4_000, height: 1_000 }],
    [{ width: 1_000, height: 1_000 }, banner, { x: 0, y: 375, width: 1_000, height: 250 }],
    [{ width: 600, height: 900 }, square, { x: 0, y: 150, width: 600, height: 600 }],
  ])('of %j begins in the middle', (picture, shape, area) => {
    expect(CropFrame.over(picture, shape).area).toEqual(area);
  });

  it.each([
    [{ width: 64, height: 64 }, square, true],
    [{ width: 63, height: 900 }, square, false],
    [{ width: 256, height: 64 }, banner, true],
    [{ width: 255, height: 900 }, banner, false],
    [{ width: 900, height: 63 }, banner, false],
  ])('%j fits: %#', (picture, shape, fits) => {
    expect(CropFrame.fits(picture, shape)).toBe(fits);
  });

  it('moves with the hand and stops at the edges', () => {
    const frame = CropFrame.over(wide, square);
    expect(frame.drag(0.1, 0).area).toMatchObject({ x: 1_400, y: 0 });
    expect(frame.drag(-0.1, 0.5).area).toMatchObject({ x: 1_600, y: 0 });
    expect(frame.drag(9, 9).area).toMatchObject({ x: 0, y: 0 });
    expect(frame.drag(-9, -9).area).toMatchObject({ x: 3_000, y: 0 });
  });

  it('zooms at a spot, which stays where it is', () => {
    const frame = CropFrame.over({ width: 1_000, height: 1_000 }, square);
    expect(frame.zoomTo(2).area).toEqual({ x: 250, y: 250, width: 500, height: 500 });
    expect(frame.zoomTo(2, { x: 0, y: 1 }).area).toEqual({ x: 0, y: 500, width: 500, height: 500 });
    expect(frame.zoomTo(2).zoomTo(1).area).toEqual(frame.area);
  });

  it('never shows fewer pixels than the API takes', () => {
    const small = CropFrame.over({ width: 128, height: 128 }, square);
    expect(small.closest).toBe(2);
    expect(small.zoomTo(50).area.width).toBe(64);
    expect(CropFrame.over({ width: 512, height: 128 }, banner).zoomTo(50).area).toMatchObject({ width: 256, height: 64 });
    expect(CropFrame.over({ width: 8_000, height: 8_000 }, square).closest).toBe(10);
  });

  it.each([
    [{ width: 3_000, height: 3_000 }, square, { width: 1_024, height: 1_024 }, false],
    [{ width: 300, height: 300 }, square, { width: 300, height: 300 }, false],
    [{ width: 200, height: 300 }, square, { width: 200, height: 200 }, true],
    [{ width: 4_000, height: 3_000 }, banner, { width: 2_880, height: 720 }, false],
    [{ width: 1_000, height: 400 }, banner, { width: 1_000, height: 250 }, true],
  ])('of %j is made at most as large as it is shown', (picture, shape, output, soft) => {
    const frame = CropFrame.over(picture, shape);
    expect(frame.output).toEqual(output);
    expect(frame.soft).toBe(soft);
  });

  it('says where it is', () => {
    expect(CropFrame.over(wide, square).words).toBe('100 % zoom, 50 % from the left, 50 % from the top');
    expect(CropFrame.over(wide, square).zoomTo(2).drag(9, -9).words).toBe('200 % zoom, 0 % from the left, 100 % from the top');
  });
});
