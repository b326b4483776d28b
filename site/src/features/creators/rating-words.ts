import { type Rating, starsCut } from '@guildhall/contracts';
import { counted } from '../../lib/counts.js';

/** A mean of stars to one decimal, as people compare them: cut like the mean itself, so that 4.99 is "4.9". */
export function starsFigure({ sum, count }: Rating): string {
  const hundredths = Math.round(starsCut(sum, count) * 100);
  return (Math.floor(hundredths / 10) / 10).toFixed(1);
}

/** "38 reviews". */
export const reviewsCounted = (count: number): string => counted(count, 'review', 'reviews');

/** What stands for the star and its figure where they are heard: "Rated 4.9 out of 5 by 38 reviews". */
export function ratingInWords(rating: Rating): string {
  return `Rated ${starsFigure(rating)} out of 5 by ${reviewsCounted(rating.count)}`;
}
