import { availabilityLabels, categoryLabels } from '@guildhall/contracts';
import { type Narrowing, addressOf } from './query-address.js';

/** Something that narrows the list, and the address of the list without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly href: string;
}

/** "4.5", "4.0": a least mean of stars as the choices spell it. */
export const starsOf = (minRating: number): string => minRating.toFixed(1);

/** Least means that the filter offers. */
export const offeredRatings: readonly string[] = ['4.5', '4.0', '3.0'];

/** What is chosen, each with the way to take it away. The search is not among them: its field is in sight. */
export function activeFilters(query: Narrowing): readonly ActiveFilter[] {
  const less = (label: string, change: Partial<Narrowing>): ActiveFilter => ({ label, href: addressOf({ ...query, ...change }) });
  const without = <T>(list: readonly T[], value: T): readonly T[] => list.filter((other) => other !== value);
  const { categories, availability, skills, minRating } = query;
  return [
    ...categories.map((value) => less(categoryLabels[value], { categories: without(categories, value) })),
    ...availability.map((value) => less(availabilityLabels[value], { availability: without(availability, value) })),
    ...(minRating === null ? [] : [less(`${starsOf(minRating)} and up`, { minRating: null })]),
    ...skills.map((value) => less(value, { skills: without(skills, value) })),
  ];
}
