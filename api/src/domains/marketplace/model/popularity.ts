import { noScore, type Score } from './score.js';

/** Days that count, today included. */
export const POPULARITY_DAYS = 30;

/** Days after which something weighs half. */
const HALF_LIFE_DAYS = 10;

/** Millionths in a point. */
const MICRO = 1_000_000;

/** Points that one of a kind is worth on its day. */
const points = { visitors: 1, completed: 8, reviews: 3 } as const;

/** How many there were on a day that is so many days ago. */
export type DayCount = readonly [age: number, count: number];

/** What makes a creator popular, by UTC day. */
export interface Attention {
  /** Distinct visitors of the profile and its items. */
  readonly visitors: readonly DayCount[];
  /** Inquiries completed. */
  readonly completed: readonly DayCount[];
  /** Reviews by clients, published. */
  readonly reviews: readonly DayCount[];
}

/**
 * Weight of a day in millionths: 1 today, half after ten days, nothing after thirty. Whole numbers, so that sums of sums are exact in
 * whatever order they are made.
 */
export function weightOf(age: number): number {
  return age < 0 || age >= POPULARITY_DAYS ? 0 : Math.round(MICRO * 2 ** (-age / HALF_LIFE_DAYS));
}

/** Popularity: visitors + 8 × completed inquiries + 3 × reviews of the last thirty days, each day by its weight. */
export function popularityOf({ visitors, completed, reviews }: Attention): Score {
  const terms = [
    { label: 'Visitors', value: points.visitors * weighed(visitors) },
    { label: 'Completed inquiries', value: points.completed * weighed(completed) },
    { label: 'Reviews', value: points.reviews * weighed(reviews) },
  ];
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  return total === 0 ? noScore : { total, terms };
}

function weighed(days: readonly DayCount[]): number {
  return days.reduce((sum, [age, count]) => sum + weightOf(age) * count, 0);
}
