import type { Json } from './personality-draft.js';

/** Levels of nesting that a file may have; real ones have five. */
const DEEPEST = 40;

/** Raised for JSON that is nested beyond reason; recursing into it would end the process. */
export class NestedTooDeeply extends Error {
  constructor() {
    super(`It is nested more than ${DEEPEST} levels deep.`);
    this.name = 'NestedTooDeeply';
  }
}

/**
 * A parsed value that `jsonb` can hold: NUL characters and lone surrogates, which PostgreSQL refuses, go from texts and
 * keys; everything else stays as it was.
 * @throws NestedTooDeeply
 */
export function storable(value: unknown, depth = 0): Json {
  if (depth > DEEPEST) throw new NestedTooDeeply();
  if (typeof value === 'string') return withoutUnstorable(value);
  if (Array.isArray(value)) return value.map((entry) => storable(entry, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [withoutUnstorable(key), storable(entry, depth + 1)]));
  }
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

/** JSON with its keys in order: the same content gives the same text whatever the file's own order and spacing. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

function withoutUnstorable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}
