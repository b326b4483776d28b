import { mix } from '../palettes.js';
import { box, disc, short, type Family, type Sheet } from '../sheet.js';

/** Boats on a calm water that shows them again, broken by its ripples. */
export const sails: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const horizon = height * random.between(0.36, 0.5);
  const [, , third = palette.ground, , pale = palette.ground] = palette.inks;
  const sky = mix(palette.ground, pale, 0.14);
  const sea = mix(palette.ground, third, 0.5);
  const radius = Math.min(width, height) * random.between(0.08, 0.14);
  const sun = disc([width * random.between(0.15, 0.85), horizon - radius * random.between(0.2, 1.6)], radius, `fill="${palette.inks[1] ?? pale}"`);
  const parts = [box([0, 0], [width, height], `fill="${sky}"`), sun, box([0, horizon], [width, height - horizon], `fill="${sea}"`)];
  const count = random.whole(5, 11);
  for (let boat = 0; boat < count; boat += 1) {
    const near = Math.pow((boat + 0.4) / count, 1.3);
    const base = horizon + (height - horizon) * near * 0.7;
    parts.push(boatAt(sheet, { x: width * random.between(0.05, 0.95), base, size: height * (0.07 + near * 0.24), far: mix(sky, sea, 0.5), near }));
  }
  for (let ripple = 0; ripple < 80; ripple += 1) {
    const near = random.next();
    const y = horizon + (height - horizon) * near;
    const long = width * (0.02 + near * 0.12) * random.between(0.4, 1.4);
    parts.push(box([random.between(-0.1, 1) * width, y], [long, 1.5 + near * 5], `rx="3" fill="${mix(sea, random.chance(0.5) ? pale : palette.ground, 0.5)}"`));
  }
  return parts.join('');
};

function boatAt({ palette, random }: Sheet, { x, base, size, far, near }: { x: number; base: number; size: number; far: string; near: number }): string {
  const wind = random.pick([-1, 1]);
  const [main, jib, hull] = [0, 1, 2].map(() => mix(far, random.pick(palette.inks), 0.5 + near * 0.5));
  const px = (share: number): string => short(x + share * size * wind);
  const py = (share: number): string => short(base - share * size);
  const above =
    `<path d="M${px(0.04)} ${py(0.12)}V${py(1)}Q${px(0.5)} ${py(0.5)} ${px(0.52)} ${py(0.12)}Z" fill="${main ?? ''}"/>` +
    `<path d="M${px(-0.02)} ${py(0.14)}V${py(0.86)}Q${px(-0.3)} ${py(0.4)} ${px(-0.42)} ${py(0.14)}Z" fill="${jib ?? ''}"/>` +
    `<path d="M${px(-0.5)} ${py(0.08)}H${px(0.58)}Q${px(0.4)} ${py(-0.08)} ${px(0.2)} ${py(-0.08)}H${px(-0.24)}Q${px(-0.42)} ${py(-0.06)} ${px(-0.5)} ${py(0.08)}Z" fill="${hull ?? ''}"/>`;
  return `<g fill-opacity="0.3" transform="translate(0 ${short(base * 2)}) scale(1 -1)">${above}</g>${above}`;
}
