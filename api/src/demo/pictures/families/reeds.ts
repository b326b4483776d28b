import { mix } from '../palettes.js';
import { disc, short, type Family } from '../sheet.js';

/** Reeds in a wind that blows one way, some with a seed head; the far ones are pale. */
export const reeds: Family = ({ width, height, palette, random }) => {
  const lean = random.between(-0.28, 0.28) * height;
  const light = palette.inks[3] ?? palette.ground;
  const sun = disc([width * random.between(0.2, 0.8), height * random.between(0.2, 0.4)], Math.min(width, height) * random.between(0.11, 0.19), `fill="${light}"`);
  const count = Math.round(width / 15);
  const stems = Array.from({ length: count }, (_, index) => {
    const near = index / count;
    const foot = random.between(-0.08, 1.08) * width;
    const rise = height * random.between(0.42, 0.82) * (0.72 + near * 0.3);
    const bend = lean * random.between(0.6, 1.4);
    const ink = mix(palette.ground, random.pick(palette.inks.slice(0, 3)), 0.25 + near * 0.75);
    const broad = (6 + near * 15) * random.between(0.7, 1.3);
    const [tipX, tipY] = [foot + bend, height - rise];
    const [bendX, bendY] = [foot + bend * 0.18, height - rise * 0.55];
    const blade = `M${short(foot - broad / 2)} ${short(height)}Q${short(bendX - broad / 2)} ${short(bendY)} ${short(tipX)} ${short(tipY)}Q${short(bendX + broad / 2)} ${short(bendY)} ${short(foot + broad / 2)} ${short(height)}Z`;
    if (!random.chance(0.3)) return `<path d="${blade}" fill="${ink}"/>`;
    const turn = (Math.atan2(bend, rise) * 180) / Math.PI;
    const head = `<ellipse transform="translate(${short(tipX)} ${short(tipY)}) rotate(${short(turn)})" rx="${short(broad * 0.75)}" ry="${short(broad * 3.6)}" fill="${ink}"/>`;
    return `<path d="${blade}" fill="${ink}"/>${head}`;
  });
  return sun + stems.join('');
};
