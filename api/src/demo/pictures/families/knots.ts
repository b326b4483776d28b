import { mix } from '../palettes.js';
import { short, type Family } from '../sheet.js';

/** One cord, or a few, laid in bends from tile to tile; where it crosses itself it goes over and under. */
export const knots: Family = ({ width, height, palette, random }) => {
  const across = random.whole(4, 7);
  const side = width / across;
  const [cord = '', second = cord, third = cord] = palette.inks;
  const edge = mix(palette.ground, cord, 0.12);
  const parts: string[] = [];
  for (let row = 0; row * side < height; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const crossed = random.chance(0.24);
      const half = short(side / 2);
      const full = short(side);
      const paths = crossed ? [`M0 ${half}H${full}`, `M${half} 0V${full}`] : [`M${half} 0A${half} ${half} 0 0 1 0 ${half}`, `M${full} ${half}A${half} ${half} 0 0 0 ${half} ${full}`];
      const turn = random.whole(0, 3) * 90;
      const drawn = paths.map((path) => [[0.5, edge], [0.4, cord], [0.24, second], [0.08, third]].map(([thick, ink]) => `<path d="${path}" stroke="${ink ?? ''}" stroke-width="${short(side * Number(thick))}"/>`).join(''));
      parts.push(`<g transform="translate(${short(column * side)} ${short(row * side)}) rotate(${turn} ${half} ${half})">${drawn.join('')}</g>`);
    }
  }
  return `<g fill="none">${parts.join('')}</g>`;
};
