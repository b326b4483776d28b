import { makersMark } from './makers-mark.js';

/** Below this size in pixels the dial would turn to mud and is left out. */
const dialFrom = 36;

/**
 * The inner markup of a mark's SVG, drawn in `currentColor` on the view box `-32 -32 64 64`.
 * Safe to insert: it has no text of anybody.
 */
export function makersMarkBody(id: string, size: number): string {
  const { turn, rim, dial, segments, hub } = makersMark(id);
  const fine = size >= dialFrom;
  const cap = dial.round ? ' stroke-linecap="round"' : '';
  const ring = `<circle r="${rim.radius}" stroke-width="${rim.width}"/>`;
  const dots = fine
    ? `<circle r="${dial.radius}" stroke-width="${dial.width}" pathLength="${dial.length}" stroke-dasharray="${dial.dash}"${cap}/>`
    : '';
  const eye = hub.width > 0 ? `<circle r="${hub.radius}" stroke-width="${hub.width}"/>` : '';
  const dot = hub.width > 0 ? '' : `<circle r="${hub.radius}"/>`;
  const scale = fine ? '' : ' scale(1.2)';
  return (
    `<g fill="none" stroke="currentColor">${ring}<g transform="rotate(${turn})">${dots}${eye}</g></g>` +
    `<g fill="currentColor" transform="rotate(${turn})${scale}">${dot}<path d="${segments.join('')}"/></g>`
  );
}

/** A whole SVG of the mark, `size` pixels square, hidden from assistive technology: the name always stands beside it. */
export function makersMarkSvg(id: string, size: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="mark" viewBox="-32 -32 64 64" width="${size}" height="${size}" ` +
    `aria-hidden="true" focusable="false">${makersMarkBody(id, size)}</svg>`
  );
}
