import { describe, expect, it } from '@jest/globals';
import { hanging, whole } from './hanging.js';

describe('hanging pictures', () => {
  it.each([0, 1, 2, 3, 4])('gives each of %s a place at the right of the words, none over another', (count) => {
    const places = hanging(count);
    expect(places).toHaveLength(count);
    for (const [index, one] of places.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(700);
      expect(one.left + one.width).toBeLessThanOrEqual(1_200);
      for (const other of places.slice(index + 1)) {
        const apart = one.left + one.width <= other.left || other.left + other.width <= one.left || one.top + one.height <= other.top || other.top + other.height <= one.top;
        expect(apart).toBe(true);
      }
    }
  });

  it('shows a single work whole, in the middle of its place', () => {
    const [place] = hanging(1);
    expect(whole(place!, { width: 2, height: 1 })).toEqual({ left: 700, top: 206, width: 436, height: 218 });
    expect(whole(place!, { width: 1, height: 2 })).toMatchObject({ height: 486, width: 243 });
  });
});
