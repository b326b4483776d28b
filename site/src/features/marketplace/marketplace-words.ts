import { type CreatorSort, type MarketplacePage, categoryLabels } from '@guildhall/contracts';
import { paths } from '../../lib/addresses.js';
import type { Crumb } from '../../lib/breadcrumbs.js';
import { cappedCounted } from '../../lib/counts.js';
import { addressOf, defaultSort, soleCategory } from './query-address.js';

const creators = { path: paths.marketplace, name: 'Creators' } as const satisfies Crumb;

export const sortLabels: Record<CreatorSort, string> = {
  RELEVANCE: 'Best match',
  POPULAR: 'Most popular',
  RATING: 'Highest rated',
  NEWEST: 'Newest',
};

/** The orders to choose from. The first is what the list has anyway: its value is empty and stays out of the address. */
export function sortChoices({ search }: Pick<MarketplacePage['query'], 'search'>): readonly { readonly value: CreatorSort | ''; readonly label: string }[] {
  const usual = defaultSort({ search });
  const others = (['POPULAR', 'RATING', 'NEWEST'] as const).filter((sort) => sort !== usual);
  return [{ value: '', label: sortLabels[usual] }, ...others.map((value) => ({ value, label: sortLabels[value] }))];
}

/** What the list is called: its category where it is of one, else "Creators". */
export function listHeading({ query }: MarketplacePage): string {
  const category = soleCategory(query);
  return category === null ? creators.name : categoryLabels[category];
}

/** The way to the page of a category; the marketplace itself and its queries have none. */
export function listCrumbs({ query }: MarketplacePage): readonly Crumb[] {
  const category = soleCategory(query);
  return category === null ? [] : [creators, { name: categoryLabels[category], path: paths.category(category) }];
}

/** "46 creators", "1,000+ creators", "No creators". */
export function found({ total }: Pick<MarketplacePage, 'total'>): string {
  return total.count === 0 ? 'No creators' : cappedCounted(total, 'creator', 'creators');
}

/** What to say where nobody is shown, and the one thing to do about it. */
export function emptyWords({ query, total }: MarketplacePage): { readonly title: string; readonly text: string; readonly action: { readonly label: string; readonly href: string } } {
  if (total.count > 0) return { title: 'That was the last one', text: 'The list ends before this page.', action: { label: 'Back to the start', href: addressOf(query) } };
  if (addressOf({ ...query, sort: defaultSort(query) }) === paths.marketplace) {
    return {
      title: 'The wall is still empty',
      text: 'Nobody has hung their work yet. The first stall is yours to open.',
      action: { label: 'Open your stall', href: paths.signIn },
    };
  }
  return {
    title: 'Nobody fits all of that',
    text: 'Take a filter away, or search for fewer words.',
    action: { label: 'Show all creators', href: paths.marketplace },
  };
}
