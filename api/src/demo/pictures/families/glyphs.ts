import { disc, short, type Family, type Point } from '../sheet.js';

/** A page in a script that nobody reads: signs built from a few strokes, set in lines, one word in colour. */
export const glyphs: Family = ({ width, height, palette, random }) => {
  const across = random.whole(8, 13);
  const side = width / (across + 1.4);
  const [main = '', accent = main, soft = main] = palette.inks;
  const alphabet = Array.from({ length: 22 }, () => strokes(() => random.next()));
  const parts: string[] = [];
  for (let y = side * 0.9; y + side * 0.7 < height; y += side * 1.36) {
    let [left, ink] = [0, main];
    for (let column = 0; column < across; column += 1) {
      if (left === 0) {
        left = random.whole(2, 6);
        ink = random.chance(0.14) ? accent : random.chance(0.16) ? soft : main;
        if (column > 0) continue;
      }
      left -= 1;
      const at: Point = [side * (column + 1.05), y];
      parts.push(`<g transform="translate(${at.map(short).join(' ')}) scale(${short(side * 0.07)})" stroke="${ink}" fill="${ink}">${random.pick(alphabet)}</g>`);
    }
  }
  return `<g stroke-linecap="round" stroke-linejoin="round" stroke-width="1.7">${parts.join('')}</g>`;
};

// A sign in a field of nine by nine: a stem, and two or three of: a bar, a bowl, a hook, a dot.
function strokes(next: () => number): string {
  const on = (from: number, to: number): number => Math.round(from + next() * (to - from));
  const stem = on(0, 2) * 4 + 0.5;
  const drawn = [`M${stem} 0V9`];
  for (let part = 0; part < 2 + on(0, 1); part += 1) {
    const kind = on(0, 3);
    if (kind === 0) drawn.push(`M0 ${on(0, 3) * 3}H9`);
    if (kind === 1) drawn.push(`M${stem} ${on(0, 2)}C${stem + 7} ${on(0, 2)} ${stem + 7} 8 ${stem} 8`);
    if (kind === 2) drawn.push(`M0 ${on(0, 4)}L${on(5, 9)} ${on(5, 9)}`);
    if (kind === 3) drawn.push(`M${on(1, 8)} 4.5A2.6 2.6 0 1 0 ${on(1, 8)} 5`);
  }
  const dot = next() < 0.4 ? disc([on(1, 8), on(0, 1) * 10 - 0.5], 0.9, 'stroke="none"') : '';
  return `<path d="${drawn.join('')}" fill="none"/>${dot}`;
}
