import { noiseField } from '../noise.js';
import { boldest, mix } from '../palettes.js';
import { disc, short, type Family } from '../sheet.js';

/** Hills behind hills under one sun; the far ones take the colour of the sky. */
export const ridges: Family = ({ width, height, palette, random }) => {
  const field = noiseField(random);
  const [near = '', far = ''] = palette.inks;
  const sky = mix(palette.ground, palette.inks[4] ?? far, 0.16);
  const sun = boldest(palette.inks.slice(2), sky);
  const count = random.whole(6, 9);
  const horizon = height * random.between(0.3, 0.42);
  const light = disc([width * random.between(0.24, 0.76), horizon * random.between(0.62, 0.98)], height * random.between(0.1, 0.17), `fill="${sun}"`);
  const hills = Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    const base = horizon + (height - horizon) * Math.pow(share, 1.15) * 0.86;
    const rise = height * (0.16 + 0.1 * share) * (1 - 0.35 * share);
    let path = `M0 ${short(height)}`;
    for (let step = 0; step <= 90; step += 1) {
      const x = (step / 90) * width;
      path += `L${short(x)} ${short(base - (field((x / width) * (2.4 + share * 2.2) + index * 7.3, index * 3.1) - 0.35) * rise * 2)}`;
    }
    const tone = share < 0.5 ? mix(sky, far, share * 2) : mix(far, near, (share - 0.5) * 2);
    return `<path d="${path}L${short(width)} ${short(height)}Z" fill="${tone}"/>`;
  });
  return `<rect width="${width}" height="${height}" fill="${sky}"/>${light}${hills.join('')}`;
};
