import { short, type Family } from '../sheet.js';

/** Degrees between neighbours of a seed head. */
const GOLDEN = 137.507_764;

/** Petals in the order in which plants set them, coloured in bands from the heart outwards. */
export const blooms: Family = ({ width, height, palette, random }) => {
  const [centreX, centreY] = [width * random.between(0.34, 0.66), height * random.between(0.36, 0.64)];
  const reach = Math.hypot(width, height) * 0.64;
  const count = random.whole(150, 420);
  const bands = Array.from({ length: random.whole(4, 6) }, (_, index) => palette.inks[index % palette.inks.length] ?? '');
  const slim = random.between(0.34, 0.6);
  const twist = random.between(-14, 14);
  const parts = Array.from({ length: count }, (_, index) => {
    const away = Math.sqrt((index + 0.6) / count);
    const angle = index * GOLDEN;
    const size = (reach / Math.sqrt(count)) * (0.75 + 1.05 * away);
    const colour = bands[Math.min(bands.length - 1, Math.floor(away * bands.length))] ?? '';
    const petal = `M0 ${short(-size * slim)}Q${short(size * 1.25)} ${short(-size * slim)} ${short(size * 1.5)} 0Q${short(size * 1.25)} ${short(size * slim)} 0 ${short(size * slim)}Q${short(-size * 0.5)} 0 0 ${short(-size * slim)}Z`;
    const x = centreX + Math.cos((angle * Math.PI) / 180) * away * reach;
    const y = centreY + Math.sin((angle * Math.PI) / 180) * away * reach;
    return `<path transform="translate(${short(x)} ${short(y)}) rotate(${short((angle % 360) + twist)})" d="${petal}" fill="${colour}"/>`;
  });
  // From the outside in: inner petals lie on outer ones.
  return parts.reverse().join('');
};
