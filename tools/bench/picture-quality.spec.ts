import assert from 'node:assert/strict';
import { test } from 'node:test';
import { psnr, ssim } from './picture-quality.ts';

const grey = (value: number) => new Uint8Array(16 * 16 * 3).fill(value);

test('a picture is like itself', () => {
  assert.equal(psnr(grey(90), grey(90)), Infinity);
  assert.equal(ssim(grey(90), grey(90), 16), 1);
});

test('a difference of 5 in every value is 34.15 dB', () => {
  assert.equal(psnr(grey(90), grey(95)).toFixed(2), '34.15');
});

test('noise where there was none is unlike in structure', () => {
  // Light and dark pixels in turns: within a pixel the three values would cancel each other out in its luminance.
  const noisy = Uint8Array.from(grey(128), (value, index) => (Math.floor(index / 3) % 2 === 0 ? value + 60 : value - 60));
  assert.ok(ssim(grey(128), noisy, 16) < 0.1);
});
