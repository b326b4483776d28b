import { short, type Family, type Point } from '../sheet.js';

/** Chips of stone set close together without touching: the large ones first, the small ones where there is room. */
export const terrazzo: Family = ({ width, height, palette, random }) => {
  const unit = Math.sqrt(width * height) / 1_400;
  const placed: { at: Point; radius: number }[] = [];
  const chips: string[] = [];
  for (let attempt = 0; attempt < 2_400; attempt += 1) {
    const radius = unit * (attempt < 120 ? random.between(80, 150) : attempt < 700 ? random.between(30, 62) : random.between(7, 17));
    const at: Point = [random.between(-0.02, 1.02) * width, random.between(-0.02, 1.02) * height];
    if (placed.some((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < other.radius + radius + 5 * unit)) continue;
    placed.push({ at, radius });
    const ink = palette.inks[Math.floor(Math.pow(random.next(), 1.25) * palette.inks.length)] ?? '';
    chips.push(`<polygon points="${chip(at, radius, random.whole(5, 8), () => random.next())}" fill="${ink}"/>`);
  }
  return chips.join('');
};

function chip([x, y]: Point, radius: number, corners: number, next: () => number): string {
  const start = next() * 6.28;
  return Array.from({ length: corners }, (_, corner) => {
    const angle = start + ((corner + (next() - 0.5) * 0.7) / corners) * Math.PI * 2;
    const away = radius * (0.72 + next() * 0.28);
    return `${short(x + Math.cos(angle) * away)},${short(y + Math.sin(angle) * away)}`;
  }).join(' ');
}
