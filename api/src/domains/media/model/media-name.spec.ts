import { describe, expect, it } from '@jest/globals';
import { formatMediaName, mediaKeyOf, parseMediaName } from './media-name.js';

const key = mediaKeyOf('0190-a', 'c0ffee');

describe('media names', () => {
  it('are the same for the same image and bytes, and differ for any other', () => {
    expect(mediaKeyOf('0190-a', 'c0ffee')).toBe(key);
    expect(mediaKeyOf('0190-b', 'c0ffee')).not.toBe(key);
    expect(mediaKeyOf('0190-a', 'c0ffef')).not.toBe(key);
  });

  it('are read back', () => {
    const name = { key, width: 640, format: 'avif' } as const;
    expect(parseMediaName(formatMediaName(name))).toEqual(name);
  });

  it.each(['', 'x', `${key}-640.png`, `${key}-0.avif`, `${key}-99999.avif`, `../${key}-640.avif`, `${key.toUpperCase()}-640.avif`, `${key}-640.avif\n`])(
    'are refused when made up: %j',
    (name) => {
      expect(parseMediaName(name)).toBeNull();
    },
  );
});
