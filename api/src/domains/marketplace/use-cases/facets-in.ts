import { availabilityStatuses, portfolioCategories, type CappedCount, type MarketplaceFacets } from '@guildhall/contracts';
import type { BrowseWish } from '../model/browse-wish.js';
import { leastRatings } from '../model/least-ratings.js';
import type { BrowseRow } from '../store/browse-creators.js';

/** Highest number beside a choice; what is more is shown as "1,000+". */
const MOST = 1_000;

/** The counts of a screen as the choices show them. */
export function facetsIn(row: BrowseRow, wish: BrowseWish): MarketplaceFacets {
  const counted = (count: number): CappedCount => ({ count: Math.min(count, MOST), capped: row.capped || count > MOST });
  return {
    categories: portfolioCategories.map((value) => ({ value, ...counted(row.categories[value]), selected: wish.categories.includes(value) })),
    availability: availabilityStatuses.map((value) => ({ value, ...counted(row.availability[value]), selected: wish.availability.includes(value) })),
    skills: row.skills.map(({ key, value, count }) => ({ value, ...counted(count), selected: wish.skills.includes(key) })),
    ratings: leastRatings.toReversed().map((least) => ({ value: least.toFixed(1), ...counted(row.ratings[least.toFixed(1)] ?? 0), selected: wish.minRating === least })),
  };
}
