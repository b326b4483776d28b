import { mix } from '../palettes.js';
import { smoothShape, type Family, type Point } from '../sheet.js';

/** Rings grown inwards as in a cut stone: each follows the one outside it and forgets a little of its shape. */
export const agate: Family = ({ width, height, palette, random }) => {
  const [centreX, centreY] = [width * random.between(0.36, 0.64), height * random.between(0.38, 0.62)];
  const reach = Math.hypot(width, height) * 0.72;
  const bends = [2, 3, 5, 7].map((order) => ({ order, size: random.between(0.05, 0.15) / Math.sqrt(order), phase: random.between(0, 6.28), drift: random.between(-0.16, 0.16) }));
  const count = random.whole(15, 22);
  const inks = [palette.ground, ...palette.inks];
  let colour = random.whole(0, inks.length - 1);
  const rings = Array.from({ length: count }, (_, index) => {
    const radius = reach * Math.pow(1 - index / count, 1.06);
    const points: Point[] = Array.from({ length: 72 }, (__, step) => {
      const angle = (step / 72) * Math.PI * 2;
      const bend = bends.reduce((sum, { order, size, phase, drift }) => sum + size * Math.sin(order * angle + phase + drift * index), 1);
      return [centreX + Math.cos(angle) * radius * bend, centreY + Math.sin(angle) * radius * bend * 0.86];
    });
    if (random.chance(0.62)) colour = (colour + random.whole(1, 2)) % inks.length;
    const shade = random.chance(0.35) ? mix(inks[colour] ?? '', palette.ground, random.between(0.15, 0.4)) : (inks[colour] ?? '');
    return `<path d="${smoothShape(points)}" fill="${shade}"/>`;
  });
  return rings.join('');
};
