import { describe, expect, it } from '@jest/globals';
import { moved } from './image-order.js';

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
