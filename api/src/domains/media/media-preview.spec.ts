import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../test/fixed-clock.js';
import { Signer } from '../../platform/crypto/signer.js';
import { MediaPreview } from './media-preview.js';

const key = 'a'.repeat(32);
const picture = {
  id: '1',
  alt: '',
  width: 640,
  height: 480,
  thumbhash: null,
  avif: [{ width: 320, url: `/media/${key}-320.avif` }],
  webp: [{ width: 320, url: `/media/${key}-320.webp` }],
};

function previewAt(time: string) {
  const clock = new FixedClock(new Date(time));
  return { clock, preview: new MediaPreview(Signer.parse(Buffer.alloc(32, 1).toString('base64')), clock) };
}

function signatureIn(url: string | undefined): string {
  return new URL(url ?? '', 'http://x').searchParams.get('p') ?? '';
}

describe('MediaPreview', () => {
  it('signs every address and leaves the rest', () => {
    const { preview } = previewAt('2026-03-02T10:05:00Z');
    const signed = preview.sign(picture);
    expect({ ...signed, avif: [], webp: [] }).toEqual({ ...picture, avif: [], webp: [] });
    for (const { url } of [...signed.avif, ...signed.webp]) expect(preview.verify(key, signatureIn(url))).toBe(true);
    expect(signed.avif[0]?.url.startsWith(`/media/${key}-320.avif?p=`)).toBe(true);
  });

  it('gives the same address for the whole of an hour', () => {
    const { preview, clock } = previewAt('2026-03-02T10:00:00Z');
    const first = preview.sign(picture);
    clock.advance(3_599);
    expect(preview.sign(picture)).toEqual(first);
    clock.advance(1);
    expect(preview.sign(picture)).not.toEqual(first);
  });

  it('ends between one and two hours later', () => {
    const { preview, clock } = previewAt('2026-03-02T10:59:59Z');
    const signature = signatureIn(preview.sign(picture).avif[0]?.url);
    clock.advance(3_600);
    expect(preview.verify(key, signature)).toBe(true);
    clock.advance(1);
    expect(preview.verify(key, signature)).toBe(false);
  });

  it('opens nothing else', () => {
    const { preview } = previewAt('2026-03-02T10:00:00Z');
    const signature = signatureIn(preview.sign(picture).avif[0]?.url);
    expect(preview.verify('b'.repeat(32), signature)).toBe(false);
    expect(preview.verify(key, `${signature}x`)).toBe(false);
    expect(preview.verify(key, '')).toBe(false);
  });

  it('passes over an image that is not ready', () => {
    const { preview } = previewAt('2026-03-02T10:00:00Z');
    expect(preview.signImage({ id: '1', picture: null })).toEqual({ id: '1', picture: null });
  });
});
