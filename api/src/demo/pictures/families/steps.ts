import { mix } from '../palettes.js';
import { short, type Family, type Point } from '../sheet.js';

/** Towers of cubes seen from a corner: one light, three tones, heights that fall towards the front. */
export const steps: Family = ({ width, height, palette, random }) => {
  const across = random.whole(7, 11);
  const half = width / across / 2;
  const rows = Math.ceil(height / (half * 0.58)) + 8;
  const inks = palette.inks.slice(0, 4);
  const parts: string[] = [];
  for (let row = -3; row < rows; row += 1) {
    for (let column = -1; column <= across; column += 1) {
      const x = (column * 2 + (row % 2 === 0 ? 0 : 1)) * half;
      const lift = random.pick([0, 0, 0.5, 1, 1, 1.6, 2.4]) * half;
      parts.push(cube([x, row * half * 0.58 - lift], { half, drop: lift + half * 1.2, ink: random.pick(inks) ?? palette.ground, ground: palette.ground, pale: palette.inks[4] ?? palette.ground }));
    }
  }
  return parts.join('');
};

function cube([x, y]: Point, { half, drop, ink, ground, pale }: { half: number; drop: number; ink: string; ground: string; pale: string }): string {
  const rise = half * 0.58;
  const dark = ground < '#8' ? ground : '#1c1a24';
  const [top, left, right] = [mix(ink, pale, 0.18), mix(ink, dark, 0.16), mix(ink, dark, 0.42)];
  const face = (points: readonly Point[], fill: string): string =>
    `<polygon points="${points.map((point) => point.map(short).join(',')).join(' ')}" fill="${fill}" stroke="${fill}" stroke-width="0.8"/>`;
  return (
    face([[x, y - rise], [x + half, y], [x, y + rise], [x - half, y]], top) +
    face([[x - half, y], [x, y + rise], [x, y + rise + drop], [x - half, y + drop]], left) +
    face([[x + half, y], [x, y + rise], [x, y + rise + drop], [x + half, y + drop]], right)
  );
}
