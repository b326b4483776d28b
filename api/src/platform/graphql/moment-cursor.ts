import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Refusal } from '../policy/policy-exceptions.js';

/** A place in a list ordered by a moment and then by id. */
export interface MomentKey {
  /** Microseconds since 1970, as PostgreSQL keeps them: a Date would lose the last three digits, and rows with them. */
  readonly micros: number;
  readonly id: string;
}

/** SQL for the microseconds of a timestamp column. */
export const microsOf = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000000)::float8`;

/** SQL for the timestamp of a parameter with microseconds. */
export const momentOf = (parameter: string): string => `'epoch'::timestamptz + ${parameter}::float8 * interval '1 microsecond'`;

/** Writes a place as a cursor of one list. */
export function momentCursor(list: string, { micros, id }: MomentKey): string {
  return encodeCursor(list, [micros, id]);
}

/** Reads a cursor back. @throws Refusal BAD_REQUEST when it was made up. */
export function readMomentCursor(list: string, cursor: string): MomentKey {
  const [micros, id] = decodeCursor(list, cursor, ['number', 'string']);
  if (typeof micros === 'number' && Number.isSafeInteger(micros) && micros >= 0 && typeof id === 'string' && isUUID(id)) return { micros, id };
  throw new Refusal('BAD_REQUEST', 'This cursor does not belong to this list. Start again without it.');
}
