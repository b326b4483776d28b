import { box, short, type Family, type Point } from '../sheet.js';

type Cut = (corner: Point, side: number, turn: number) => string;

// Each drawn in a cell of its own and turned about its middle.
const quarter: Cut = (corner, side, turn) => turned(`M0 0H${short(side)}A${short(side)} ${short(side)} 0 0 1 0 ${short(side)}Z`, corner, side, turn);
const leaf: Cut = (corner, side, turn) =>
  turned(`M0 0A${short(side)} ${short(side)} 0 0 1 ${short(side)} ${short(side)}A${short(side)} ${short(side)} 0 0 1 0 0Z`, corner, side, turn);
const half: Cut = (corner, side, turn) => turned(`M0 ${short(side)}A${short(side / 2)} ${short(side / 2)} 0 0 1 ${short(side)} ${short(side)}Z`, corner, side, turn);
const corner: Cut = (at, side, turn) => turned(`M0 0H${short(side)}L0 ${short(side)}Z`, at, side, turn);

/** Tiles with cut corners, set so that neighbours sometimes meet in a larger shape. */
export const tiles: Family = ({ width, height, palette, random }) => {
  const across = random.whole(6, 9);
  const side = width / across;
  const cuts = random.chance(0.6) ? [quarter, quarter, leaf] : [half, quarter, corner];
  const [first = palette.ground, second = first, third = second] = palette.inks;
  const parts: string[] = [];
  for (let row = 0; row * side < height; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const at: Point = [column * side, row * side];
      const [under, over] = random.pick([
        [palette.ground, first], [palette.ground, second], [first, palette.ground], [palette.ground, third],
        [palette.ground, first], [second, palette.ground], [third, first],
      ] as const);
      // Half a pixel more than the cell, or hairlines of the ground shine through between tiles.
      parts.push(box(at, [side + 0.6, side + 0.6], `fill="${under}"`));
      if (!random.chance(0.1)) parts.push(`<g fill="${over}">${random.pick(cuts)(at, side, random.whole(0, 3))}</g>`);
    }
  }
  return parts.join('');
};

function turned(path: string, [x, y]: Point, side: number, turn: number): string {
  return `<path transform="translate(${short(x)} ${short(y)}) rotate(${turn * 90} ${short(side / 2)} ${short(side / 2)})" d="${path}"/>`;
}
