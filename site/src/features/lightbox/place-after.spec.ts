import { describe, expect, it } from '@jest/globals';
import { placeAfter } from './place-after.js';

describe('placeAfter', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 4, null],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, null],
    ['Home', 3, 0],
    ['Home', 0, null],
    ['End', 1, 4],
    ['End', 4, null],
    ['Tab', 2, null],
    ['constructor', 2, null],
  ] as const)('%s at place %i of five leads to %s', (key, place, next) => {
    expect(placeAfter(key, place, 5)).toBe(next);
  });
});
