/**
 * Listings by popularity, in tiers that grow fourfold: the most popular 4,000, the next 12,000, and so on. A search looks through them
 * in this order and stops when it has enough, so that a word which one in a hundred has costs the same among ten thousand creators and a million.
 */
export const tierEnds = [4_000, 16_000, 64_000, 256_000] as const;

/** The tier of everybody else, and of a new listing until the next ranking. */
export const lastTier = tierEnds.length;

/**
 * The tier of a popularity, from 0, the most popular. Equals at an end are all in the tier after it, so that nobody's place among equals matters.
 * @param ends the popularity at each of {@link tierEnds}; `null` where there are fewer listings than that.
 */
export function tierOf(popularity: number, ends: readonly (number | null)[]): number {
  const tier = ends.findIndex((end) => end === null || popularity > end);
  return tier === -1 ? lastTier : tier;
}
