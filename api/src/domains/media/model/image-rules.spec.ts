import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './image-rules.js';

describe('refusalOf', () => {
  it.each([
    ['PNG', 64, 64],
    ['PNG', 8_000, 64],
    ['PNG', 5_000, 5_000],
    ['JPEG', 3_125, 8_000],
    ['AVIF', 3_000, 3_000],
  ] as const)('takes a %s of %d × %d', (kind, width, height) => {
    expect(refusalOf({ kind, width, height, bits: 8 })).toBeNull();
  });

  it.each([
    ['PNG', 63, 64, 'at least 64'],
    ['PNG', 64, 63, 'at least 64'],
    ['PNG', 8_001, 64, 'at most 8000'],
    ['GIF', 64, 8_001, 'at most 8000'],
    ['PNG', 14_000, 14_000, '14000 × 14000'],
    ['WebP', 5_001, 5_000, '25 are the most for WebP'],
    ['AVIF', 3_000, 3_001, '9 are the most for AVIF: save it as WebP'],
  ] as const)('refuses a %s of %d × %d in a sentence', (kind, width, height, words) => {
    expect(refusalOf({ kind, width, height, bits: 8 })).toContain(words);
  });

  it('takes fewer pixels of an AVIF with more than 8 bits, which costs more to decode', () => {
    expect(refusalOf({ kind: 'AVIF', width: 3_000, height: 2_400, bits: 10 })).toBeNull();
    expect(refusalOf({ kind: 'AVIF', width: 3_000, height: 2_401, bits: 10 })).toContain('7.2 are the most for AVIF');
    expect(refusalOf({ kind: 'PNG', width: 5_000, height: 5_000, bits: 16 })).toBeNull();
  });
});
