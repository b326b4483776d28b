import type { CreatorSort, MarketplaceQuery, PortfolioCategory } from '@guildhall/contracts';
import { paths } from '../../lib/addresses.js';

/** What makes a list; the cursor only says where one is in it. */
export type Narrowing = Omit<MarketplaceQuery, 'after'>;

/** What a bare address asks for. */
export const everything: Narrowing = { search: '', categories: [], skills: [], availability: [], minRating: null, sort: 'POPULAR' };

/** The order that a list has when nobody chose one: the best match of a search, else the most popular. */
export function defaultSort({ search }: Pick<Narrowing, 'search'>): CreatorSort {
  return search === '' ? 'POPULAR' : 'RELEVANCE';
}

/** The chosen order, `null` where it is the one that the list has anyway. */
export function chosenSort({ search, sort }: Narrowing): CreatorSort | null {
  // Relevance without a search is popularity.
  if (sort === 'RELEVANCE' || sort === defaultSort({ search })) return null;
  return sort;
}

/** The category that a list is of when nothing else narrows or orders it: such a list has a page of its own. */
export function soleCategory(query: Narrowing): PortfolioCategory | null {
  const [category, ...others] = query.categories;
  if (category === undefined || others.length > 0) return null;
  return addressOf({ ...query, categories: [] }) === paths.marketplace ? category : null;
}

/** Whether anything was searched or chosen, the order left aside. */
export function isNarrowed(query: Narrowing): boolean {
  return addressOf({ ...query, sort: defaultSort(query) }) !== paths.marketplace;
}

/** Root-relative address of the first page of a list. The same list always has the same address. */
export function addressOf(query: Narrowing): string {
  const parameters = parametersOf(query);
  if (parameters.size === 0) return paths.marketplace;
  const [category] = query.categories;
  if (parameters.size === 1 && category !== undefined) return paths.category(category);
  return `${paths.marketplace}?${parameters}`;
}

/** Root-relative address of a later page of a list. */
export function addressAfter(query: Narrowing, cursor: string): string {
  const parameters = parametersOf(query);
  parameters.set('after', cursor);
  return `${paths.marketplace}?${parameters}`;
}

function parametersOf(query: Narrowing): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.search !== '') parameters.set('search', query.search);
  for (const category of query.categories) parameters.append('category', category);
  for (const skill of query.skills) parameters.append('skills', skill);
  for (const availability of query.availability) parameters.append('availability', availability);
  if (query.minRating !== null) parameters.set('minRating', String(query.minRating));
  const sort = chosenSort(query);
  if (sort !== null) parameters.set('sort', sort);
  return parameters;
}
