import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentile } from './percentile.ts';

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is the value at the nearest rank, whatever the order', () => {
    assert.equal(percentile(hundred, 0.5), 50);
    assert.equal(percentile(hundred, 0.99), 99);
    assert.equal(percentile(hundred, 1), 100);
  });

  it('is the only value where there is one', () => {
    assert.equal(percentile([7], 0.99), 7);
  });

  it('does not exist without values', () => {
    assert.throws(() => percentile([], 0.5));
  });
});
