import { boldest } from '../palettes.js';
import { disc, short, type Family, type Point } from '../sheet.js';

/** Lines of a network that only knows eight directions, with its stops and its crossings. */
export const transit: Family = ({ width, height, palette, random }) => {
  const unit = Math.min(width, height) / random.whole(9, 12);
  const [across, down] = [Math.ceil(width / unit), Math.ceil(height / unit)];
  const thick = unit * 0.26;
  const paper = palette.ground;
  const ring = boldest(palette.inks, paper);
  const lines: string[] = [];
  const stops: string[] = [];
  for (let line = 0; line < across * 0.9 + 4; line += 1) {
    const ink = palette.inks[line % palette.inks.length] ?? ring;
    const level = random.chance(0.5);
    let [x, y] = level ? [-1, random.whole(0, down)] : [random.whole(0, across), -1];
    const points: Point[] = [[x, y]];
    while (x <= across && y <= down && y >= -1 && x >= -1) {
      const straight = random.whole(2, 5);
      [x, y] = level ? [x + straight, y] : [x, y + straight];
      points.push([x, y]);
      const bend = random.pick([-1, 1, -2, 2]);
      [x, y] = level ? [x + Math.abs(bend), y + bend] : [x + bend, y + Math.abs(bend)];
      points.push([x, y]);
    }
    const path = points.map(([a, b], index) => `${index === 0 ? 'M' : 'L'}${short(a * unit)} ${short(b * unit)}`).join('');
    lines.push(`<path d="${path}" stroke="${paper}" stroke-width="${short(thick * 1.7)}"/><path d="${path}" stroke="${ink}" stroke-width="${short(thick)}"/>`);
    for (const [a, b] of points) if (random.chance(0.6)) stops.push(disc([a * unit, b * unit], thick * 0.86, `fill="${paper}" stroke="${ring}" stroke-width="${short(thick * 0.36)}"`));
  }
  return `<g fill="none" stroke-linejoin="round" stroke-linecap="round">${lines.join('')}</g>${stops.join('')}`;
};
