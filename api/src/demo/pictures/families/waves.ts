import { short, smoothLine, type Family, type Point } from '../sheet.js';

/** Strings across the sheet, each swaying with its neighbours and a little on its own. */
export const waves: Family = ({ width, height, palette, random }) => {
  const count = random.whole(24, 38);
  const swings = [1, 2, 3].map((order) => ({ turns: order * random.between(0.5, 0.95), phase: random.between(0, 6.28), drift: random.between(-1.5, 1.5) }));
  const reach = height / random.between(5.5, 9);
  const lines = Array.from({ length: count }, (_, index) => {
    const rest = ((index + 0.5) / count) * height * 1.16 - height * 0.08;
    const own = random.between(0, 6.28);
    const points: Point[] = Array.from({ length: 23 }, (__, step) => {
      const across = step / 22;
      const shared = swings.reduce((sum, { turns, phase, drift }, order) => sum + Math.sin(across * turns * 6.28 + phase + (drift * index * 3) / count) / (order + 1), 0);
      return [across * width * 1.04 - width * 0.02, rest + shared * reach + Math.sin(across * 6.5 + own) * reach * 0.5];
    });
    const thickness = random.chance(0.3) ? random.between(1.5, 4) : random.between(7, 24);
    return `<path d="${smoothLine(points)}" stroke="${random.pick(palette.inks)}" stroke-width="${short(thickness * (width / 1_600) * 1.15)}"/>`;
  });
  return `<g fill="none" stroke-linecap="round">${lines.join('')}</g>`;
};
