import { short, type Family } from '../sheet.js';

/** Splinters thrown from one corner: many and small far out, few and large near their origin. */
export const shards: Family = ({ width, height, palette, random }) => {
  const [originX, originY] = [width * random.pick([0.22, 0.5, 0.78]), height * random.pick([0.3, 0.62])];
  const reach = Math.hypot(width, height) * 0.62;
  const parts = Array.from({ length: 150 }, (_, index) => {
    const away = Math.pow(random.next(), 0.62) * reach;
    const angle = random.between(0, 6.28);
    const size = reach * (0.2 * Math.pow(1 - away / reach, 1.7) + 0.018) * random.between(0.55, 1.35);
    const [x, y] = [originX + Math.cos(angle) * away, originY + Math.sin(angle) * away];
    const lean = random.between(0.45, 1);
    const corners = [[-1, -lean], [lean, -1], [1, lean * random.between(0.3, 1)], [-lean * random.between(0.2, 1), 1]];
    const points = corners.map(([a = 0, b = 0]) => `${short(a * size)},${short(b * size * random.between(0.7, 1))}`).join(' ');
    const ink = palette.inks[Math.floor(Math.pow(random.next(), 1.4) * palette.inks.length)] ?? '';
    const opacity = index < 40 ? 0.9 : random.between(0.55, 0.95);
    const turn = (angle * 180) / Math.PI + random.between(-24, 24);
    return `<polygon points="${points}" transform="translate(${short(x)} ${short(y)}) rotate(${short(turn)})" fill="${ink}" fill-opacity="${short(opacity)}"/>`;
  });
  return parts.join('');
};
