import { box, short, smoothShape, type Family, type Point, type Sheet } from '../sheet.js';

/** Fronds cut from painted paper and pasted on a patchwork of other papers. */
export const cutouts: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const columns = width > height ? random.whole(3, 4) : random.whole(2, 3);
  const rows = Math.max(1, Math.round((height / width) * columns * random.pick([0.7, 1])));
  const papers = [palette.ground, ...palette.inks];
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [left, top, wide, tall] = [(column * width) / columns, (row * height) / rows, width / columns, height / rows];
      const under = (column * 2 + row * 3 + random.whole(0, 1)) % papers.length;
      const over = (under + random.whole(1, papers.length - 1)) % papers.length;
      parts.push(box([left, top], [wide + 0.6, tall + 0.6], `fill="${papers[under] ?? ''}"`));
      const middle: Point = [left + wide / 2, top + tall / 2];
      parts.push(frond(sheet, { middle, reach: Math.min(wide, tall) * 0.44, ink: papers[over] ?? '' }));
    }
  }
  return parts.join('');
};

// A body with blunt fingers on both sides, wavering as scissors do.
function frond({ random }: Sheet, { middle, reach, ink }: { middle: Point; reach: number; ink: string }): string {
  const fingers = random.whole(4, 7) * 2;
  const slim = random.between(0.5, 0.86);
  const points: Point[] = Array.from({ length: fingers * 4 }, (_, index) => {
    const angle = (index / (fingers * 4)) * Math.PI * 2;
    const out = [1, 0.94, 0.42, 0.46][index % 4] ?? 1;
    const away = reach * out * random.between(0.88, 1.06);
    return [Math.cos(angle) * away * slim, Math.sin(angle) * away];
  });
  const at = `translate(${middle.map(short).join(' ')}) rotate(${random.whole(-40, 40)})`;
  return `<path transform="${at}" d="${smoothShape(points)}" fill="${ink}"/>`;
}
