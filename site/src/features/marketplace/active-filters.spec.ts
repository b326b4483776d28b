import { describe, expect, it } from '@jest/globals';
import { activeFilters } from './active-filters.js';
import { everything } from './query-address.js';

describe('what is chosen', () => {
  it('is nothing for the whole list, in whatever order', () => {
    expect(activeFilters({ ...everything, sort: 'RATING' })).toEqual([]);
  });

  it('leads to the list without it, and keeps the rest', () => {
    const query = { ...everything, search: 'salt', categories: ['IMAGE', 'VIDEO'], availability: ['UNAVAILABLE'], minRating: 4, skills: ['C++'] } as const;
    expect(activeFilters(query).map(({ label }) => label)).toEqual(['Image', 'Video', 'Booked', '4.0 and up', 'C++']);
    const rest = new URLSearchParams(activeFilters(query)[0]?.href.split('?')[1]);
    expect(rest.getAll('category')).toEqual(['VIDEO']);
    expect(rest.get('search')).toBe('salt');
    expect(rest.get('skills')).toBe('C++');
  });

  it('leads from a category to everything', () => {
    expect(activeFilters({ ...everything, categories: ['AUDIO'] })).toEqual([{ label: 'Audio', href: '/community/marketplace' }]);
  });
});
