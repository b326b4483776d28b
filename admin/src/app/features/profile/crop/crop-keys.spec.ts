import { describe, expect, it } from '@jest/globals';
import { CropFrame } from './crop-frame.js';
import { cropByKey } from './crop-keys.js';
import { cropShapes } from './crop-shapes.js';

const frame = CropFrame.over({ width: 2_000, height: 2_000 }, cropShapes.avatar).zoomTo(2);

describe('keys of the crop frame', () => {
  it.each([
    ['ArrowLeft', false, { x: 480, y: 500 }],
    ['ArrowRight', false, { x: 520, y: 500 }],
    ['ArrowUp', false, { x: 500, y: 480 }],
    ['ArrowDown', true, { x: 500, y: 600 }],
  ])('%s (far: %s) moves it', (key, far, place) => {
    const area = cropByKey(frame, key, far)?.area;
    expect([Math.round(area?.x ?? 0), Math.round(area?.y ?? 0)]).toEqual([place.x, place.y]);
  });

  it('plus and minus zoom, the rest is left to the page', () => {
    expect(cropByKey(frame, '+', false)?.zoom).toBeCloseTo(2.2);
    expect(cropByKey(frame, '-', false)?.zoom).toBeCloseTo(2 / 1.1);
    expect(['Tab', 'Escape', 'a'].map((key) => cropByKey(frame, key, false))).toEqual([null, null, null]);
  });
});
