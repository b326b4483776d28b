import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../config/env.js';
import { Signer } from './signer.js';

const signer = Signer.parse(Buffer.alloc(32, 3).toString('base64'));
const now = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T11:00:00Z');
const signature = signer.sign('media-preview', 'a.avif', later);

describe('signatures', () => {
  it.each([
    ['its own text in time', 'media-preview', 'a.avif', signature, now, true],
    ['after it expired', 'media-preview', 'a.avif', signature, later, false],
    ['another text', 'media-preview', 'b.avif', signature, now, false],
    ['another purpose', 'form', 'a.avif', signature, now, false],
    ['a longer life', 'media-preview', 'a.avif', signature.replace(/^[^.]+/, 'zzzzzz'), now, false],
    ['no signature', 'media-preview', 'a.avif', '', now, false],
    ['a cut one', 'media-preview', 'a.avif', signature.slice(0, -1), now, false],
  ])('%s', (_, purpose, text, given, at, valid) => {
    expect(signer.verify(purpose, text, { signature: given, now: at })).toBe(valid);
  });

  it('need a long secret that is one', () => {
    expect(() => Signer.parse('c2hvcnQ=')).toThrow(ConfigurationError);
    expect(() => Signer.parse(Buffer.alloc(32).toString('base64'))).toThrow(/SIGNING_SECRET is all zero/);
  });
});
