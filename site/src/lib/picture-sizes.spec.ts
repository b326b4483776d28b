import { describe, expect, it } from '@jest/globals';
import { places } from './picture-places.js';
import { overhang, sizesOf } from './picture-sizes.js';

const square = { width: 1_000, height: 1_000 };
const wide = { width: 1_600, height: 800 };

describe('overhang', () => {
  it.each([
    [square, undefined, 1],
    [square, 1, 1],
    [wide, 1, 2],
    [{ width: 800, height: 1_600 }, 1, 1],
    [{ width: 1_600, height: 1_200 }, 32 / 27, 1.15],
  ] as const)('of %o in a place of shape %s is %s', (picture, shape, times) => {
    expect(overhang(picture, shape)).toBeCloseTo(times, 2);
  });
});

describe('sizesOf', () => {
  it('names the width of the place for each window, the widest first', () => {
    expect(sizesOf(square, places.tile)).toBe(
      '(min-width: 120rem) 356px, (min-width: 75rem) 368px, (min-width: 48rem) calc(33.33vw - 32px), (min-width: 44rem) calc(50vw - 38px), calc(50vw - 22px)',
    );
  });

  it('is as much wider as the picture is drawn beyond a place that crops it', () => {
    expect(sizesOf(wide, { widest: 100, widths: [[0, { vw: 50, px: -10 }]], shape: 1 })).toBe('calc(100vw - 20px)');
  });

  it('of a place as wide as the window is what fills its height too', () => {
    expect(sizesOf({ width: 1_600, height: 400 }, places.banner)).toBe('max(100vw, 4 * clamp(132px, 19vw, 304px))');
  });

  it('is bound by the height of the window where the place is', () => {
    expect(sizesOf({ width: 500, height: 1_000 }, { widest: 100, widths: [[0, { vw: 100, px: -32 }]], highest: 92 })).toBe(
      'min((100vw - 32px), 46vh)',
    );
  });
});

describe('places', () => {
  it.each(Object.entries(places))('%s is never wider than it says, and ends with every window', (_name, { widths, widest }) => {
    expect(widths.map(([from]) => from)).toEqual([...widths.map(([from]) => from)].sort((a, b) => b - a));
    expect(widths[widths.length - 1]?.[0]).toBe(0);
    for (const [, width] of widths) expect('px' in width && !('vw' in width) ? width.px : 0).toBeLessThanOrEqual(widest);
  });
});
