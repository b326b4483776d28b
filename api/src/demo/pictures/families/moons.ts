import { boldest, mix } from '../palettes.js';
import { disc, short, type Family, type Point } from '../sheet.js';

/** A calendar of moons; one row or column waxes, a few are full in another colour. */
export const moons: Family = ({ width, height, palette, random }) => {
  const across = random.whole(4, 7);
  const cell = width / across;
  const down = Math.max(1, Math.round(height / cell));
  const top = (height - down * cell) / 2;
  const pale = boldest(palette.inks, palette.ground);
  const others = palette.inks.filter((ink) => ink !== pale);
  const [warm, shade] = [random.pick(others), mix(palette.ground, pale, 0.16)];
  const start = random.between(0, 1);
  const pace = 1 / (across * random.pick([1.04, 2.1, down, down / 2]));
  const parts: string[] = [];
  for (let index = 0; index < across * down; index += 1) {
    const centre: Point = [((index % across) + 0.5) * cell, top + (Math.floor(index / across) + 0.5) * cell];
    const radius = cell * 0.37;
    const full = random.chance(0.08);
    parts.push(disc(centre, radius, `fill="${shade}"`));
    parts.push(full ? disc(centre, radius, `fill="${warm}"`) : phase(centre, radius, { age: (start + index * pace) % 1, colour: pale }));
  }
  return parts.join('');
};

// The lit part: a half circle, and half an ellipse whose width and side follow from the age.
function phase([x, y]: Point, radius: number, { age, colour }: { age: number; colour: string }): string {
  const waxing = age < 0.5;
  const inner = Math.cos(age * Math.PI * 2) * radius;
  const sweep = (inner > 0) === waxing ? 0 : 1;
  const lit = `M${short(x)} ${short(y - radius)}A${short(radius)} ${short(radius)} 0 0 ${waxing ? 1 : 0} ${short(x)} ${short(y + radius)}`;
  return `<path d="${lit}A${short(Math.abs(inner))} ${short(radius)} 0 0 ${sweep} ${short(x)} ${short(y - radius)}Z" fill="${colour}"/>`;
}
