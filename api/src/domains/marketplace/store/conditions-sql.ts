import type { BrowseWish } from '../model/browse-wish.js';
import { categoryBits } from '../model/categories.js';
import { bandOf } from '../model/least-ratings.js';
import { queryOf } from '../model/search-words.js';
import type { AddValue } from './facets-sql.js';

/** What a listing `l` has to be, filter by filter; `null` where nothing is asked. */
export interface Conditions {
  readonly search: string | null;
  readonly category: string | null;
  readonly skills: string | null;
  readonly availability: string | null;
  readonly rating: string | null;
}

/** What a wish asks of a listing. Its values are added in this order. */
export function conditionsOf(wish: BrowseWish, add: AddValue): Conditions {
  return { search: wish.words.length === 0 ? null : `l.document @@ ${add(queryOf(wish.words), 'tsquery')}`, ...filtersOf(wish, add) };
}

/** The same without what is searched for. */
export function filtersOf({ categories, skills, availability, minRating }: BrowseWish, add: AddValue): Omit<Conditions, 'search'> {
  return {
    category: categories.length === 0 ? null : `l.category_bits & ${add(categoryBits(categories), 'int')} <> 0`,
    skills: skills.length === 0 ? null : `l.skills @> ${add(skills, 'text[]')}`,
    availability: availability.length === 0 ? null : `l.availability = ANY(${add(availability, 'text[]')})`,
    rating: minRating === null ? null : ratingFrom(minRating, add),
  };
}

function ratingFrom(minRating: number, add: AddValue): string {
  const band = bandOf(minRating);
  if (band !== null) return `l.rating_band >= ${add(band, 'int')}`;
  return `(l.rating_count > 0 AND l.rating_sum >= ${add(minRating, 'numeric')} * l.rating_count)`;
}
