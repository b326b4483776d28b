import { describe, expect, it } from '@jest/globals';
import { imageKindOf } from './image-kind.js';

const ascii = (text: string) => Buffer.from(text, 'latin1');

describe('imageKindOf', () => {
  it.each([
    ['JPEG', ascii('\xff\xd8\xff\xe0\0\x10JFIF\0')],
    ['PNG', ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['GIF', ascii('GIF89a\x01\0\x01\0')],
    ['GIF', ascii('GIF87a\x01\0\x01\0')],
    ['WebP', ascii('RIFF\x24\0\0\0WEBPVP8 ')],
    ['AVIF', ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf')],
    ['AVIF', ascii('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf')],
  ])('knows %s', (kind, head) => {
    expect(imageKindOf(head)).toBe(kind);
  });

  it.each([
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG after a declaration', ascii('<?xml version="1.0"?><svg/>')],
    ['HTML', ascii('<!doctype html><script>alert(1)</script>')],
    ['PDF', ascii('%PDF-1.7')],
    ['TIFF', ascii('II*\0\x08\0\0\0')],
    ['HEIC', ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['a brand outside of its box', ascii('\0\0\0\x10ftypmp42\0\0\0\0avif')],
    ['nothing', Buffer.alloc(0)],
    ['a cut PNG signature', ascii('\x89PNG')],
  ])('takes %s for none of ours', (_what, head) => {
    expect(imageKindOf(head)).toBeNull();
  });
});
