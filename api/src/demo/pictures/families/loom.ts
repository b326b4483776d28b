import { box, type Family } from '../sheet.js';

/** Cloth: coloured warp and weft, and in blocks another way of crossing them. */
export const loom: Family = ({ width, height, palette, random }) => {
  const across = random.whole(44, 60);
  const thread = width / across;
  const down = Math.ceil(height / thread);
  const warp = stripes(across, random.pick([3, 4, 6]), () => random.pick([palette.ground, palette.ground, ...palette.inks]));
  const weft = stripes(down, random.pick([2, 4, 8]), () => random.pick([...palette.inks, palette.inks[0] ?? '']));
  const block = random.whole(6, 11);
  const drafts = Array.from({ length: 64 }, () => random.whole(0, 3));
  const parts = [box([0, 0], [width, height], `fill="${palette.ground}"`)];
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const draft = drafts[(Math.floor(row / block) * 7 + Math.floor(column / block) * 3) % drafts.length] ?? 0;
      const colour = (isUp(draft, row, column) ? warp[column] : weft[row]) ?? palette.ground;
      parts.push(box([column * thread, row * thread], [thread + 0.5, thread + 0.5], `fill="${colour}"`));
    }
  }
  return `<g shape-rendering="crispEdges">${parts.join('')}</g>`;
};

// Plain weave, twill to the right, twill to the left, and a satin that shows mostly weft.
function isUp(draft: number, row: number, column: number): boolean {
  if (draft === 0) return (row + column) % 2 === 0;
  if (draft === 1) return (row + column) % 4 < 2;
  if (draft === 2) return (row - column + 4_000) % 4 < 2;
  return (row * 2 + column) % 5 === 0;
}

function stripes(count: number, width: number, pick: () => string): string[] {
  const colours: string[] = [];
  while (colours.length < count) colours.push(...Array.from({ length: width }, ((colour) => () => colour)(pick())));
  return colours;
}
