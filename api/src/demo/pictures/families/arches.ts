import { box, short, type Family, type Point } from '../sheet.js';

/** Arches within arches, column by column, upright and hanging. */
export const arches: Family = ({ width, height, palette, random }) => {
  const across = random.whole(3, 5);
  const span = width / across;
  const rise = span * random.pick([0.75, 1, 1.25]);
  const down = Math.ceil(height / rise);
  const parts: string[] = [];
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const at: Point = [column * span, row * rise];
      const inks = [...palette.inks, palette.ground];
      const first = random.whole(0, inks.length - 1);
      parts.push(box(at, [span + 0.6, rise + 0.6], `fill="${inks[first] ?? ''}"`));
      const rings = random.whole(2, 5);
      const hanging = random.chance(0.4);
      for (let ring = 0; ring < rings; ring += 1) {
        const colour = inks[(first + ring + 1) % inks.length] ?? '';
        parts.push(arch(at, { span, rise, inset: (ring * span * 0.46) / rings, hanging, colour }));
      }
    }
  }
  return parts.join('');
};

interface Arch {
  readonly span: number;
  readonly rise: number;
  readonly inset: number;
  readonly hanging: boolean;
  readonly colour: string;
}

function arch([x, y]: Point, { span, rise, inset, hanging, colour }: Arch): string {
  const radius = span / 2 - inset;
  const [foot, spring] = hanging ? [y, y + rise - span / 2] : [y + rise, y + span / 2];
  const sweep = hanging ? 0 : 1;
  return `<path d="M${short(x + inset)} ${short(foot)}V${short(spring)}A${short(radius)} ${short(radius)} 0 0 ${sweep} ${short(x + span - inset)} ${short(spring)}V${short(foot)}Z" fill="${colour}"/>`;
}
