import { noiseField } from '../noise.js';
import { mix } from '../palettes.js';
import { short, type Family, type Point } from '../sheet.js';

/** Folded paper: triangles between points that have moved a little, lit by a slope nobody sees. */
export const facets: Family = ({ width, height, palette, random }) => {
  const across = random.whole(7, 11);
  const side = width / across;
  const down = Math.ceil(height / side);
  const field = noiseField(random);
  const points: Point[][] = Array.from({ length: down + 3 }, (_, row) =>
    Array.from({ length: across + 3 }, (__, column): Point => [(column - 1 + random.between(-0.34, 0.34)) * side, (row - 1 + random.between(-0.34, 0.34)) * side]),
  );
  const scale = [palette.ground, ...palette.inks];
  const paint = ([a, b, c]: readonly [Point, Point, Point]): string => {
    const height01 = field((a[0] + b[0] + c[0]) / width, (a[1] + b[1] + c[1]) / width);
    const place = Math.min(0.999, Math.max(0, (height01 - 0.2) / 0.6)) * (scale.length - 1);
    const tone = mix(scale[Math.floor(place)] ?? '', scale[Math.ceil(place)] ?? '', place % 1);
    const shade = mix(tone, random.chance(0.5) ? palette.ground : (palette.inks[4] ?? tone), random.between(0, 0.34));
    const corners = [a, b, c].map((point) => point.map(short).join(',')).join(' ');
    // A stroke of its own colour closes the hairlines between neighbours.
    return `<polygon points="${corners}" fill="${shade}" stroke="${shade}" stroke-width="1.2"/>`;
  };
  const parts: string[] = [];
  for (let row = 0; row < down + 2; row += 1) {
    for (let column = 0; column < across + 2; column += 1) {
      const [a, b, c, d] = [points[row]?.[column], points[row]?.[column + 1], points[row + 1]?.[column + 1], points[row + 1]?.[column]];
      if (!a || !b || !c || !d) continue;
      parts.push(...(random.chance(0.5) ? [paint([a, b, c]), paint([a, c, d])] : [paint([a, b, d]), paint([b, c, d])]));
    }
  }
  return parts.join('');
};
