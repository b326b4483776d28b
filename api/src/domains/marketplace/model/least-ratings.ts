/** Least ratings that the filter offers, lowest first. The column `rating_band` counts how many of them a mean reaches. */
export const leastRatings = [3, 4, 4.5] as const;

/** The lowest band that reaches a least rating; `null` when the rating is none of those that are offered. */
export function bandOf(minRating: number): number | null {
  const index = leastRatings.findIndex((least) => least === minRating);
  return index === -1 ? null : index + 1;
}
