import { noiseField, type Field } from '../noise.js';
import { mix } from '../palettes.js';
import { short, type Family, type Point } from '../sheet.js';

/** Cells across the longer side; more of them only make the file heavier. */
const CELLS = 110;

/** A map of heights: one thin line for each step, every fifth one bold, and the summits filled. */
export const contours: Family = ({ width, height, palette, random }) => {
  const field = noiseField(random);
  const scale = random.between(2.6, 3.8) / Math.max(width, height);
  const at: Field = (x, y) => field(x * scale, y * scale);
  const cell = Math.max(width, height) / CELLS;
  const [line = '', bold = line, summit = line] = palette.inks;
  const levels = random.whole(17, 24);
  const parts = [`<path d="${filled(at, { cell, width, height, level: 0.66 })}" fill="${mix(palette.ground, summit, 0.42)}"/>`];
  parts.push(`<path d="${filled(at, { cell, width, height, level: 0.8 })}" fill="${summit}"/>`);
  for (let index = 1; index < levels; index += 1) {
    const heavy = index % 5 === 0;
    const path = crossing(at, { cell, width, height, level: index / levels });
    parts.push(`<path d="${path}" fill="none" stroke-linecap="round" stroke="${heavy ? bold : line}" stroke-width="${heavy ? 6 : 2.4}"/>`);
  }
  return parts.join('');
};

interface Grid {
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly level: number;
}

// Marching squares: where a side of a cell crosses the level, its line passes.
function crossing(at: Field, { cell, width, height, level }: Grid): string {
  let path = '';
  for (let y = 0; y < height; y += cell) {
    for (let x = 0; x < width; x += cell) {
      const corners: [Point, number][] = ([[x, y], [x + cell, y], [x + cell, y + cell], [x, y + cell]] as Point[]).map((point) => [point, at(point[0], point[1])]);
      const cut = corners.flatMap(([from, low], index) => {
        const [to, high] = corners[(index + 1) % 4] ?? [from, low];
        if (low < level === high < level) return [];
        const share = (level - low) / (high - low);
        return [[from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as Point];
      });
      for (let pair = 0; pair + 1 < cut.length; pair += 2) path += `M${(cut[pair] ?? []).map(short).join(' ')}L${(cut[pair + 1] ?? []).map(short).join(' ')}`;
    }
  }
  return path;
}

function filled(at: Field, { cell, width, height, level }: Grid): string {
  let path = '';
  const step = cell / 3;
  for (let y = 0; y < height; y += step) {
    let from: number | undefined;
    for (let x = 0; x <= width + step; x += step) {
      const inside = x <= width && at(x, y + step / 2) > level;
      if (inside) from ??= x;
      else if (from !== undefined) {
        path += `M${short(from)} ${short(y)}H${short(x)}V${short(y + step + 0.4)}H${short(from)}Z`;
        from = undefined;
      }
    }
  }
  return path;
}
