import { describe, expect, it } from '@jest/globals';
import { rgbaToThumbHash } from 'thumbhash';
import { groundColour } from './ground-colour.js';

const filled = (red: number, green: number, blue: number, alpha: number): string => {
  const pixels = new Uint8Array(16 * 4);
  for (let at = 0; at < pixels.length; at += 4) pixels.set([red, green, blue, alpha], at);
  return Buffer.from(rgbaToThumbHash(4, 4, pixels)).toString('base64');
};

describe('groundColour', () => {
  it('is about the mean colour of the picture', () => {
    const [red, green, blue] =
      groundColour(filled(200, 40, 40, 255))
        ?.slice(1)
        .match(/../gu)
        ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
    expect(red).toBeGreaterThan(180);
    expect(green).toBeLessThan(70);
    expect(blue).toBeLessThan(70);
  });

  it('is none for a picture that one can see through, and without or with a broken hash', () => {
    expect(groundColour(filled(20, 20, 20, 90))).toBeNull();
    expect(groundColour(null)).toBeNull();
    expect(groundColour('AA==')).toBeNull();
  });
});
