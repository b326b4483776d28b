import { thumbHashToAverageRGBA } from 'thumbhash';

/** The average colour of a picture as `rgb(…)`, from its Base64 thumbhash; null when there is none or it is broken. */
export function groundColour(thumbhash: string | null): string | null {
  if (!thumbhash) return null;
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (character) => character.codePointAt(0) ?? 0);
    const { r, g, b } = thumbHashToAverageRGBA(bytes);
    return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')})`;
  } catch {
    return null;
  }
}
