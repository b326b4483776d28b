import { describe, expect, it } from '@jest/globals';
import { type Narrowing, addressAfter, addressOf, chosenSort, everything, isNarrowed, soleCategory } from './query-address.js';

const asked = (over: Partial<Narrowing>): Narrowing => ({ ...everything, ...over });

describe('the address of a list', () => {
  it.each([
    ['everything', {}, '/community/marketplace'],
    ['one category', { categories: ['AI_CONTENT'] }, '/community/marketplace/ai-content'],
    ['two categories', { categories: ['IMAGE', 'VIDEO'] }, '/community/marketplace?category=IMAGE&category=VIDEO'],
    ['a category in another order', { categories: ['IMAGE'], sort: 'NEWEST' }, '/community/marketplace?category=IMAGE&sort=NEWEST'],
    ['a search', { search: 'salt & light', sort: 'RELEVANCE' }, '/community/marketplace?search=salt+%26+light'],
    ['a search by popularity', { search: 'salt', sort: 'POPULAR' }, '/community/marketplace?search=salt&sort=POPULAR'],
    ['relevance without a search', { sort: 'RELEVANCE' }, '/community/marketplace'],
    ['skills', { skills: ['C++', 'خط'] }, '/community/marketplace?skills=C%2B%2B&skills=%D8%AE%D8%B7'],
    ['stars and availability', { minRating: 4.5, availability: ['LIMITED'] }, '/community/marketplace?availability=LIMITED&minRating=4.5'],
  ] as const)('of %s', (_what, over, address) => {
    expect(addressOf(asked(over))).toBe(address);
  });

  it('of a later page keeps what the list is of', () => {
    expect(addressAfter(asked({ categories: ['IMAGE'] }), 'a=')).toBe('/community/marketplace?category=IMAGE&after=a%3D');
  });
});

describe('what a list is of', () => {
  it.each([
    [{}, null, false],
    [{ categories: ['IMAGE'] }, 'IMAGE', true],
    [{ categories: ['IMAGE', 'VIDEO'] }, null, true],
    [{ categories: ['IMAGE'], sort: 'RATING' }, null, true],
    [{ categories: ['IMAGE'], search: 'x', sort: 'RELEVANCE' }, null, true],
    [{ sort: 'RATING' }, null, false],
    [{ minRating: 3 }, null, true],
  ] as const)('%j', (over, category, narrowed) => {
    expect(soleCategory(asked(over))).toBe(category);
    expect(isNarrowed(asked(over))).toBe(narrowed);
  });

  it('names an order only where somebody chose it', () => {
    expect(chosenSort(asked({ search: 'x', sort: 'RELEVANCE' }))).toBeNull();
    expect(chosenSort(asked({ search: 'x', sort: 'POPULAR' }))).toBe('POPULAR');
  });
});
