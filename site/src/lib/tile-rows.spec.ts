import { describe, expect, it } from '@jest/globals';
import { tileRows } from './tile-rows.js';

describe('tileRows', () => {
  it('follows the shape of the picture within what the grid can hang', () => {
    expect(tileRows({ width: 1_000, height: 1_000 })).toBe(24);
    expect(tileRows({ width: 1_600, height: 1_200 })).toBe(18);
    expect(tileRows({ width: 8_000, height: 100 })).toBe(10);
    expect(tileRows({ width: 100, height: 8_000 })).toBe(48);
  });
});
