import { noScore, type Score } from './score.js';

/** Reviews that the mean of the marketplace counts for. */
const PRIOR_WEIGHT = 5n;

/** Millionths in a star. */
const MICRO = 1_000_000n;

/** Stars of reviews together, and how many reviews. */
export interface StarSum {
  readonly sum: number;
  readonly count: number;
}

/**
 * The rating that lists are ordered by: the mean as if the creator had five more reviews of the marketplace's mean, so that one review
 * of five stars does not outdo forty of 4.9. Cut, not rounded, to millionths. Who has no review has no rating and comes last.
 */
export function ratingScoreOf(own: StarSum, marketplace: StarSum): Score {
  if (own.count === 0) return noScore;
  const all = marketplace.count === 0 ? own : marketplace;
  const [sum, count, allSum, allCount] = [BigInt(own.sum), BigInt(own.count), BigInt(all.sum), BigInt(all.count)];
  const divisor = allCount * (PRIOR_WEIGHT + count);
  const prior = PRIOR_WEIGHT * allSum;
  const total = Number((MICRO * (prior + sum * allCount)) / divisor);
  const expected = Number((MICRO * prior) / divisor);
  return {
    total,
    terms: [
      { label: 'Mean of the marketplace, as five reviews', value: expected },
      { label: 'Own reviews', value: total - expected },
    ],
  };
}
