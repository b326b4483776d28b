/** Where a visit is told. */
export const visitsPath = '/api/visits';

/** Whose profile or item an address shows to everybody; `null` for a preview, which only its creator has the address of, and for all else. */
export function visitOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string | null {
  if (new URLSearchParams(search).has('preview')) return null;
  return /^\/portfolio\/([^/]+)(?:\/[^/]+)?$/.exec(pathname)?.[1] ?? null;
}
