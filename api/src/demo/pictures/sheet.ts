import type { Palette } from './palettes.js';
import type { Seeded } from './seeded.js';

/** What a family draws on and with. */
export interface Sheet {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly random: Seeded;
}

/** Draws a picture as the content of an SVG element; the ground is painted already. */
export type Family = (sheet: Sheet) => string;

export type Point = readonly [x: number, y: number];

/** A number short enough for a file. */
export function short(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}

/** A smooth open line through points (Catmull–Rom as Bézier curves). */
export function smoothLine(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  const [startX, startY] = at(0);
  let path = `M${short(startX)} ${short(startY)}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${[...first, ...second, ...to].map(short).join(' ')}`;
  }
  return path;
}

/** A closed smooth shape through points. */
export function smoothShape(points: readonly Point[]): string {
  const count = points.length;
  const at = (index: number): Point => points[(index + count) % count] ?? [0, 0];
  const [startX, startY] = at(0);
  let path = `M${short(startX)} ${short(startY)}`;
  for (let index = 0; index < count; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${[...first, ...second, ...to].map(short).join(' ')}`;
  }
  return `${path}Z`;
}

export function disc([x, y]: Point, radius: number, paint: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${paint}/>`;
}

export function box([x, y]: Point, [width, height]: Point, paint: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" ${paint}/>`;
}
