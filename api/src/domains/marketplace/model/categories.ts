import { portfolioCategories, type PortfolioCategory } from '@guildhall/contracts';

/** Categories as bits in the order of the enumeration: a set of them is one small number, and “any of these” one operation. */
export function categoryBits(categories: readonly PortfolioCategory[]): number {
  return categories.reduce((bits, category) => bits | (1 << portfolioCategories.indexOf(category)), 0);
}
