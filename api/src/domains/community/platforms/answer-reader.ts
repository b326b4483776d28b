import { PlatformUnavailable } from './platform-http.js';

/** The largest figure that is believed, which is also what the column holds. */
const MOST = 2_147_483_647;

/** The value at a path of an answer, `undefined` when there is none. */
function at(answer: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), answer);
}

/** A count at a path. @throws PlatformUnavailable when there is none: an answer of another form must never become a zero. */
export function countAt(answer: unknown, ...path: readonly string[]): number {
  const count = optionalCountAt(answer, ...path);
  if (count === null) throw new PlatformUnavailable(`no count at ${path.join('.')}`);
  return count;
}

/** A count that a platform may leave out; `null` when it does. */
export function optionalCountAt(answer: unknown, ...path: readonly string[]): number | null {
  const value = at(answer, path);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST ? value : null;
}

/** Length of the window in which events count, in milliseconds. */
const WEEK_MS = 7 * 86_400_000;

/**
 * How many entries of a list are at most a week old. `momentOf` finds the moment of an entry: ISO 8601, or seconds since 1970.
 * @throws PlatformUnavailable when it is no list.
 */
export function countLastWeek(list: unknown, momentOf: readonly string[], now: Date): number {
  if (!Array.isArray(list)) throw new PlatformUnavailable('no list');
  const from = now.getTime() - WEEK_MS;
  return list.filter((entry) => millisecondsOf(at(entry, momentOf)) > from).length;
}

/** The list at a path of an answer, whatever it is. */
export function listAt(answer: unknown, ...path: readonly string[]): unknown {
  return at(answer, path);
}

// NaN for what is no moment: it is later than nothing.
function millisecondsOf(moment: unknown): number {
  if (typeof moment === 'number') return moment * 1_000;
  return typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
}
