import { boldest, mix } from '../palettes.js';
import { box, short, type Family } from '../sheet.js';

/** A street of houses drawn flat, roof by roof; here and there a window is lit. */
export const facades: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const lit = boldest(palette.inks, palette.ground);
  const rows = height > width ? 3 : 2;
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const base = height * ((row + 1) / rows);
    const tall = height * (row === 0 ? 0.56 : 0.74) * (1.18 / rows + 0.16);
    for (let x = -random.between(0, 60); x < width; ) {
      const span = width * random.between(0.09, 0.19);
      const wall = mix(random.pick(palette.inks.filter((ink) => ink !== lit)), palette.ground, (rows - 1 - row) * 0.3);
      parts.push(house(sheet, { x, base, span, rise: tall * random.between(0.62, 1), wall, lit }));
      x += span;
    }
  }
  return parts.join('');
};

interface House {
  readonly x: number;
  readonly base: number;
  readonly span: number;
  readonly rise: number;
  readonly wall: string;
  readonly lit: string;
}

function house({ palette, random }: Parameters<Family>[0], { x, base, span, rise, wall, lit }: House): string {
  const top = base - rise;
  const peak = span * random.pick([0, 0.28, 0.5]);
  const middle = random.pick([0.5, 0.5, 0, 1]);
  const outline = `M${short(x)} ${short(base)}V${short(top)}L${short(x + span * middle)} ${short(top - peak)}L${short(x + span + 0.5)} ${short(top)}V${short(base)}Z`;
  const columns = random.whole(2, 4);
  const pitch = span / (columns + 0.4);
  const pane = pitch * random.between(0.42, 0.6);
  const [dark, tallness] = [mix(wall, palette.ground, 0.55), random.pick([1, 1.4, 1.8])];
  const windows: string[] = [];
  for (let y = top + pitch * 0.5; y + pane * tallness < base - pitch * 0.3; y += pane * tallness + pitch * 0.45) {
    for (let column = 0; column < columns; column += 1) {
      const left = x + pitch * 0.2 + column * pitch + (pitch - pane) / 2;
      windows.push(box([left, y], [pane, pane * tallness], `fill="${random.chance(0.2) ? lit : dark}"`));
    }
  }
  return `<path d="${outline}" fill="${wall}"/>${windows.join('')}`;
}
