import { disc, type Family, type Point } from '../sheet.js';

/** Large translucent discs that overlap around one place, small ones at rest on them. */
export const discs: Family = ({ width, height, palette, random }) => {
  const centre: Point = [width * random.between(0.38, 0.62), height * random.between(0.42, 0.6)];
  const reach = Math.max(width, height);
  let angle = random.between(0, 6.28);
  const large = Array.from({ length: 8 }, (_, index) => {
    const radius = reach * (0.62 - index * 0.062) * random.between(0.86, 1.06);
    angle += 2.4 + random.between(-0.5, 0.5);
    const away = reach * (0.3 - index * 0.026);
    const place: Point = [centre[0] + Math.cos(angle) * away, centre[1] + Math.sin(angle) * away * 0.8];
    return disc(place, radius, `fill="${palette.inks[index % palette.inks.length] ?? ''}" fill-opacity="${index < 2 ? 0.82 : 0.72}"`);
  });
  const small = Array.from({ length: 3 }, (_, index) => {
    angle += 2.1;
    const place: Point = [centre[0] + Math.cos(angle) * reach * 0.13, centre[1] + Math.sin(angle) * reach * 0.12];
    return disc(place, reach * (0.1 - index * 0.026), `fill="${random.pick(palette.inks)}" fill-opacity="0.95"`);
  });
  return large.join('') + small.join('');
};
