type Lead = (place: number, last: number) => number;

/** Keys that lead on from a place; the last place is given too. */
const places: ReadonlyMap<string, Lead> = new Map<string, Lead>([
  ['ArrowLeft', (place) => place - 1],
  ['ArrowRight', (place) => place + 1],
  ['Home', () => 0],
  ['End', (_place, last) => last],
]);

/** Where a key leads in a row of pictures; indices from 0. Null for keys that have no say here, and beyond the ends. */
export function placeAfter(key: string, place: number, count: number): number | null {
  const next = places.get(key)?.(place, count - 1) ?? place;
  return next === place || next < 0 || next >= count ? null : next;
}
