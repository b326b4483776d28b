import { Refusal } from '../policy/policy-exceptions.js';

/** The values that a cursor can carry: the sort key of a row, in order. */
export type CursorKey = readonly (string | number)[];

/**
 * Writes the sort key of a row as an opaque cursor. @param list name of the list and sort, so that a cursor of one
 * cannot be used with another.
 */
export function encodeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/**
 * Reads a cursor back. @param shape types of the key, in order.
 * @throws Refusal BAD_REQUEST when it was made up, cut, or belongs to another list.
 */
export function decodeCursor(list: string, cursor: string, shape: readonly ('string' | 'number')[]): CursorKey {
  const [of, ...key] = parse(cursor);
  const fits = of === list && key.length === shape.length && shape.every((type, index) => typeof key[index] === type);
  if (!fits) throw new Refusal('BAD_REQUEST', 'This cursor does not belong to this list. Start again without it.');
  return key as CursorKey;
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
