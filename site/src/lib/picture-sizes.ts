import type { PicturePlace, Width } from './picture-places.js';
import { tileRows } from './tile-rows.js';

interface Shape {
  readonly width: number;
  readonly height: number;
}

/** Steps in which a picture's overhang is counted: pages repeat fewer different texts, and compress better. */
const step = 0.05;

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** How many times wider than its place a picture is drawn that fills the height of the place and is cropped at the sides. */
export function overhang({ width, height }: Shape, shape: number | undefined): number {
  if (shape === undefined) return 1;
  return Math.max(1, Math.ceil(width / height / shape / step - 0.2) * step);
}

function length({ vw = 0, px = 0 }: Width, times: number): string {
  if (vw === 0) return `${Math.ceil(px * times)}px`;
  const pixels = px * times;
  return pixels === 0 ? `${short(vw * times)}vw` : `calc(${short(vw * times)}vw ${pixels < 0 ? '-' : '+'} ${short(Math.abs(pixels))}px)`;
}

/** Texts by the widths of the place and by what makes them differ: pages ask for the same few over and over. */
const written = new WeakMap<PicturePlace['widths'], Map<string, string>>();

/** The `sizes` attribute of a picture in a place: how wide it is drawn, whatever of it is cropped. */
export function sizesOf(picture: Shape, { widths, shape, height, highest }: PicturePlace): string {
  if (height !== undefined) return `max(100vw, ${short(picture.width / picture.height)} * ${height})`;
  const times = overhang(picture, shape);
  // A picture that may not be higher than the window is narrower by as much.
  const bound = highest === undefined ? null : `${short((highest * 24) / tileRows(picture))}vh`;
  const texts = written.get(widths) ?? new Map<string, string>();
  written.set(widths, texts);
  const key = `${times} ${bound}`;
  const text = texts.get(key) ?? write(widths, times, bound);
  texts.set(key, text);
  return text;
}

function write(widths: PicturePlace['widths'], times: number, bound: string | null): string {
  return widths
    .map(([from, width]) => {
      const drawn = length(width, times);
      const fitted = bound === null ? drawn : `min(${drawn.replace(/^calc/u, '')}, ${bound})`;
      return from === 0 ? fitted : `(min-width: ${from}rem) ${fitted}`;
    })
    .join(', ');
}
