import { thumbHashToAverageRGBA } from 'thumbhash';

const hex = (share: number): string =>
  Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .padStart(2, '0');

/**
 * The colour that stands in for a picture until it has arrived, as `#rrggbb`. Null without a thumbhash, and for
 * pictures that one can see through: a dark drawing on nothing must not lie on its own colour.
 */
export function groundColour(thumbhash: string | null): string | null {
  if (thumbhash === null) return null;
  const bytes = Uint8Array.from(Buffer.from(thumbhash, 'base64'));
  if (bytes.length < 5) return null;
  const { r, g, b, a } = thumbHashToAverageRGBA(bytes);
  return a < 0.98 ? null : `#${hex(r)}${hex(g)}${hex(b)}`;
}
