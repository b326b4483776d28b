import { noiseField, type Field } from '../noise.js';
import { short, smoothLine, type Family, type Point, type Sheet } from '../sheet.js';

/** Strokes that follow one current and never touch each other. */
export const flow: Family = (sheet) => {
  const { width, palette, random } = sheet;
  const field = noiseField(random);
  const unit = width / 1_600;
  const angle = bearing(field, sheet);
  const taken = new Taken(6 * unit);
  const strokes: string[] = [];
  for (let attempt = 0; attempt < 2_600; attempt += 1) {
    const thickness = unit * random.pick(attempt < 140 ? [40, 56, 30] : attempt < 700 ? [18, 12, 24] : [5, 8]);
    const start: Point = [random.between(-0.05, 1.05) * width, random.between(-0.05, 1.05) * sheet.height];
    const points = trace(start, angle, { step: 9 * unit, most: attempt < 140 ? 70 : 110, free: (point) => taken.free(point, thickness / 2 + 4 * unit) });
    if (points.length < 9) continue;
    for (const point of points) taken.add(point, thickness / 2);
    const ink = palette.inks[Math.floor(Math.pow(random.next(), 1.3) * palette.inks.length)] ?? '';
    strokes.push(`<path d="${smoothLine(points.filter((_, index) => index % 3 === 0))}" stroke="${ink}" stroke-width="${short(thickness)}"/>`);
  }
  return `<g fill="none" stroke-linecap="round">${strokes.join('')}</g>`;
};

function bearing(field: Field, { width, random }: Sheet): Field {
  const [scale, turns, lean] = [random.between(1.1, 1.9) / width, random.between(1.1, 1.8), random.between(0, 6.28)];
  return (x, y) => lean + field(x * scale, y * scale) * turns * Math.PI;
}

function trace(start: Point, angle: Field, how: { step: number; most: number; free: (point: Point) => boolean }): Point[] {
  const points: Point[] = [];
  let [x, y] = start;
  while (points.length < how.most && how.free([x, y])) {
    points.push([x, y]);
    const heading = angle(x, y);
    [x, y] = [x + Math.cos(heading) * how.step, y + Math.sin(heading) * how.step];
  }
  return points;
}

/** Remembers what is covered, in cells of a fixed size. */
class Taken {
  private readonly cells = new Set<string>();

  constructor(private readonly cell: number) {}

  free(point: Point, radius: number): boolean {
    for (const key of this.around(point, radius)) if (this.cells.has(key)) return false;
    return true;
  }

  add(point: Point, radius: number): void {
    for (const key of this.around(point, radius)) this.cells.add(key);
  }

  private *around([x, y]: Point, radius: number): Generator<string> {
    const reach = Math.ceil(radius / this.cell);
    const [column, row] = [Math.round(x / this.cell), Math.round(y / this.cell)];
    for (let down = -reach; down <= reach; down += 1) {
      for (let across = -reach; across <= reach; across += 1) {
        if (across * across + down * down <= reach * reach) yield `${column + across},${row + down}`;
      }
    }
  }
}
