import { plainLetters } from '../../../platform/text/plain-letters.js';

/** Longest slug made of a title; a number may follow. */
const LONGEST = 60;

/** Slugs whose addresses, below a portfolio, belong to other pages. */
const RESERVED = new Set(['contact', 'edit', 'feed', 'items', 'new', 'report', 'reviews']);

/** What is known of the slugs that a creator has used, those of deleted items included. */
export interface TakenSlugs {
  readonly itself: boolean;
  /** Largest number after the slug, 0 when there is none. */
  readonly largest: number;
}

/**
 * The wish for an item's address: its title in plain letters; where its script leaves too little of it to mean
 * anything, `work-` and a short id. @param shortId a few random letters and digits.
 */
export function slugFrom(title: string, shortId: string): string {
  const slug = plainLetters(title, LONGEST);
  return slug.length >= 3 && /[a-z]/.test(slug) ? slug : `work-${shortId}`;
}

/** The slug to use: the wish, or the wish with the next number when a creator has had it before. */
export function freeSlug(wish: string, taken: TakenSlugs): string {
  return taken.itself || RESERVED.has(wish) ? `${wish}-${Math.max(taken.largest + 1, 2)}` : wish;
}
