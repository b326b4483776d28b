import { noiseField } from '../noise.js';
import { mix } from '../palettes.js';
import { short, type Family } from '../sheet.js';

/** Fish that swim one way round something that is not shown; a few turn against the others. */
export const shoal: Family = ({ width, height, palette, random }) => {
  const field = noiseField(random);
  const unit = Math.sqrt(width * height) / random.whole(10, 15);
  const lean = random.between(0, 6.28);
  const parts: string[] = [];
  for (let row = -1; row * unit * 0.62 < height + unit; row += 1) {
    for (let column = -1; column * unit * 1.25 < width + unit; column += 1) {
      const x = (column + (row % 2 === 0 ? 0 : 0.5) + random.between(-0.12, 0.12)) * unit * 1.25;
      const y = (row + random.between(-0.16, 0.16)) * unit * 0.62;
      const depth = field((x / width) * 2.4, (y / width) * 2.4);
      if (depth < 0.3) continue;
      const against = random.chance(0.035);
      const turn = ((lean + Math.sin(x / width * 3 + lean) * 0.5 + Math.cos(y / height * 2.4) * 0.4) * 180) / Math.PI + (against ? 180 : 0);
      const ink = against ? (palette.inks[1] ?? '') : mix(palette.inks[0] ?? '', palette.inks[2] ?? '', Math.min(1, Math.max(0, (depth - 0.35) * 2.6)));
      parts.push(`<g transform="translate(${short(x)} ${short(y)}) rotate(${short(turn)}) scale(${short((unit / 100) * random.between(8, 10.5)) } )">${fish(ink, mix(ink, palette.ground, 0.62))}</g>`);
    }
  }
  return parts.join('');
};

// Ten units long, its nose to the right.
function fish(ink: string, eye: string): string {
  const body = 'M5 0C3 -2.3 -1 -2.1 -3 -0.4L-5 -1.9C-4.6 -0.6 -4.6 0.6 -5 1.9L-3 0.4C-1 2.1 3 2.3 5 0Z';
  return `<path d="${body}" fill="${ink}"/><circle cx="3" cy="-0.5" r="0.42" fill="${eye}"/><path d="M1.6 -1.3Q0.8 0 1.6 1.3" fill="none" stroke="${eye}" stroke-width="0.3"/>`;
}
