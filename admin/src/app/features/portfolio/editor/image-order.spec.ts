import { describe, expect, it } from '@jest/globals';
import { moved, orderKeyTarget } from './image-order.js';

describe('moved', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [0, 9, 'bca'],
    [7, -1, 'abc'],
  ])('entry %d by %d', (from, by, expected) => {
    expect(moved([...'abc'], from, by).join('')).toBe(expected);
  });
});

describe('orderKeyTarget', () => {
  it.each([
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 1, 2],
    ['ArrowDown', 3, 3],
    ['ArrowLeft', 2, 1],
    ['ArrowRight', 2, 3],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['Enter', 1, null],
  ])('%s at %d of 4', (key, index, expected) => {
    expect(orderKeyTarget(key, index, 4)).toBe(expected);
  });
});
