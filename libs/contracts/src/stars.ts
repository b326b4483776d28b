/**
 * The mean of reviews as people read it: cut to two decimals, never rounded up, so that 4.999 is not shown as 5.
 * @param sum of the stars of all reviews. @param count of reviews, from 1; both whole numbers.
 */
export function starsCut(sum: number, count: number): number {
  const hundredfold = sum * 100;
  // Whole numbers all the way: the quotient itself could round up in floating point before it is cut.
  return (hundredfold - (hundredfold % count)) / count / 100;
}

/** A mean, or the stars of one review, in words: "4.66 out of 5 stars". */
export function starsInWords(stars: number): string {
  return `${stars.toLocaleString('en', { maximumFractionDigits: 2, roundingMode: 'trunc' })} out of 5 stars`;
}
