import { boldest, mix } from '../palettes.js';
import { disc, short, type Family, type Point } from '../sheet.js';

/** A model of planets: tilted rings around one body, each ring with what travels on it. */
export const orbits: Family = ({ width, height, palette, random }) => {
  const centre: Point = [width * random.between(0.36, 0.64), height * random.between(0.4, 0.6)];
  const reach = Math.hypot(width, height) * 0.56;
  const [tilt, flat] = [random.between(-34, 34), random.between(0.34, 0.92)];
  const sun = boldest(palette.inks, palette.ground);
  const others = palette.inks.filter((ink) => ink !== sun);
  const rings = random.whole(7, 11);
  const parts: string[] = [];
  for (let ring = rings; ring >= 1; ring -= 1) {
    const radius = reach * (0.2 + (ring / rings) * 0.86);
    const band = random.chance(0.3) ? reach * 0.05 : random.pick([2.5, 2.5, 5]);
    const ink = band > 9 ? mix(palette.ground, random.pick(others), 0.42) : mix(palette.ground, sun, 0.7);
    parts.push(`<ellipse rx="${short(radius)}" ry="${short(radius * flat)}" fill="none" stroke="${ink}" stroke-width="${short(band)}"/>`);
    for (let body = 0; body < random.whole(1, 3); body += 1) {
      const angle = random.between(0, 6.28);
      parts.push(disc([Math.cos(angle) * radius, Math.sin(angle) * radius * flat], reach * random.pick([0.014, 0.022, 0.038, 0.058]), `fill="${random.pick(others)}"`));
    }
  }
  parts.push(disc([0, 0], reach * random.between(0.1, 0.16), `fill="${sun}"`));
  const stars = Array.from({ length: 90 }, () => disc([random.next() * width, random.next() * height], random.pick([1.6, 2.2, 3.4]), `fill="${mix(palette.ground, sun, 0.6)}"`));
  return `${stars.join('')}<g transform="translate(${short(centre[0])} ${short(centre[1])}) rotate(${short(tilt)})">${parts.join('')}</g>`;
};
