import { mix } from '../palettes.js';
import { box, short, type Family, type Point, type Sheet } from '../sheet.js';

/** Blocks of a quilt: log cabins, pinwheels, stars and squares in squares, sewn in rows. */
export const quilt: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const across = random.whole(3, 6);
  const side = width / across;
  const blocks = [logCabin, pinwheel, squares, geese];
  const [one, two] = [random.pick(blocks), random.pick(blocks)];
  const parts: string[] = [];
  for (let row = 0; row * side < height; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const inks = [0, 1, 2, 3].map((step) => palette.inks[(column + row * 2 + step) % palette.inks.length] ?? palette.ground);
      const draw = (row + column) % 2 === 0 ? one : two;
      parts.push(`<g transform="translate(${short(column * side)} ${short(row * side)}) rotate(${random.whole(0, 3) * 90} ${short(side / 2)} ${short(side / 2)})">${draw(side, inks, sheet)}</g>`);
    }
  }
  return parts.join('');
};

type Block = (side: number, inks: readonly string[], sheet: Sheet) => string;

const logCabin: Block = (side, inks, { palette }) => {
  const strip = side / 9;
  const parts = [box([0, 0], [side + 0.6, side + 0.6], `fill="${palette.ground}"`)];
  for (let ring = 0; ring < 4; ring += 1) {
    const [from, long] = [ring * strip, side - ring * strip * 2];
    const [light, dark] = [mix(inks[0] ?? '', palette.ground, ring * 0.16), mix(inks[1] ?? '', palette.ground, ring * 0.16)];
    parts.push(box([from, from], [long, strip + 0.6], `fill="${light}"`), box([from, from], [strip + 0.6, long], `fill="${light}"`));
    parts.push(box([from, from + long - strip], [long, strip + 0.6], `fill="${dark}"`), box([from + long - strip, from], [strip + 0.6, long], `fill="${dark}"`));
  }
  return parts.join('') + box([side * 4 / 9, side * 4 / 9], [strip, strip], `fill="${inks[2] ?? ''}"`);
};

const pinwheel: Block = (side, inks, { palette }) => {
  const half = side / 2;
  const wing = (turn: number, ink: string): string => `<polygon transform="rotate(${turn} ${short(half)} ${short(half)})" points="${corners([[half, half], [half, 0], [side, 0]])}" fill="${ink}"/>`;
  return box([0, 0], [side + 0.6, side + 0.6], `fill="${palette.ground}"`) + [0, 90, 180, 270].map((turn, index) => wing(turn, inks[index % 2] ?? '')).join('');
};

const squares: Block = (side, inks, { palette }) =>
  [palette.ground, ...inks].map((ink, index) => {
    const [middle, reach] = [side / 2, (side / 2) * Math.pow(Math.SQRT1_2, index) * (index === 0 ? 1.01 : 1)];
    const points: Point[] = index % 2 === 0
      ? [[middle - reach, middle - reach], [middle + reach, middle - reach], [middle + reach, middle + reach], [middle - reach, middle + reach]]
      : [[middle, middle - reach * Math.SQRT2], [middle + reach * Math.SQRT2, middle], [middle, middle + reach * Math.SQRT2], [middle - reach * Math.SQRT2, middle]];
    return `<polygon points="${corners(points)}" fill="${ink}"/>`;
  }).join('');

const geese: Block = (side, inks, { palette }) => {
  const [strip, half] = [side / 4, side / 2];
  const flying = (left: number, row: number, ink: string): string => `<polygon points="${corners([[left, (row + 1) * strip], [left + half / 2, row * strip], [left + half, (row + 1) * strip]])}" fill="${ink}"/>`;
  const rows = [0, 1, 2, 3].map((row) => flying(0, row, inks[row % 2] ?? '') + flying(half, row, inks[2 + (row % 2)] ?? ''));
  return box([0, 0], [side + 0.6, side + 0.6], `fill="${palette.ground}"`) + rows.join('');
};

function corners(points: readonly Point[]): string {
  return points.map((point) => point.map(short).join(',')).join(' ');
}
