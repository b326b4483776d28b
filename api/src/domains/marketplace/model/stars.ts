import type { Rating } from '@guildhall/contracts';

/** Mean of stars, cut to two decimals: 4.999 is 4.99, never 5. */
export function starsOf({ sum, count }: Rating): number {
  return Math.floor((sum * 100) / count) / 100;
}
