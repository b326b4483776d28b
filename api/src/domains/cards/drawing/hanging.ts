import { cardSize } from '@guildhall/contracts';

/** A place on the card, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Left edge of the wall, and what it leaves at the right, in pixels. */
const LEFT = 700;
const EDGE = 64;
const GAP = 16;

const wall = { width: cardSize.width - LEFT - EDGE, top: 72, height: cardSize.height - 144 } as const;
const column = (wall.width - GAP) / 2;

/**
 * Where pictures hang: one by itself, several in two columns that are out of step as on a gallery wall, those of four running over
 * the edges of the card.
 */
export function hanging(count: number): readonly Place[] {
  const [first, second] = [LEFT, LEFT + column + GAP];
  const tall = wall.height - 56;
  const half = (tall - GAP) / 2;
  switch (count) {
    case 0:
      return [];
    case 1:
      return [{ left: LEFT, top: wall.top, width: wall.width, height: wall.height }];
    case 2:
      return [
        { left: first, top: wall.top, width: column, height: tall },
        { left: second, top: wall.top + 56, width: column, height: tall },
      ];
    case 3:
      return [
        { left: first, top: wall.top, width: column, height: tall },
        { left: second, top: wall.top + 56, width: column, height: half },
        { left: second, top: wall.top + 56 + half + GAP, width: column, height: half },
      ];
    default:
      return [
        { left: first, top: -24, width: column, height: 320 },
        { left: second, top: 56, width: column, height: 296 },
        { left: first, top: 320 - 24 + GAP, width: column, height: 264 },
        { left: second, top: 56 + 296 + GAP, width: column, height: 296 },
      ];
  }
}

/** The largest place of a picture's own shape within a place, in its middle: a single work is shown whole. */
export function whole(place: Place, picture: { readonly width: number; readonly height: number }): Place {
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  return { left: Math.round(place.left + (place.width - width) / 2), top: Math.round(place.top + (place.height - height) / 2), width, height };
}
