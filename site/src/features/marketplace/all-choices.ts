import type { FacetCount } from '@guildhall/contracts';

/** Every value of a filter in its own order, also those that nobody was counted for: a choice that is gone could not be taken back. */
export function allChoices<V extends string>(values: readonly V[], counted: readonly FacetCount<V>[], chosen: readonly V[]): readonly FacetCount<V>[] {
  const known = new Map(counted.map((facet) => [facet.value, facet]));
  return values.map((value) => known.get(value) ?? { value, count: 0, capped: false, selected: chosen.includes(value) });
}
