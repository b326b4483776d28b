import { createHash } from 'node:crypto';
import type { AvailabilityStatus, CreatorSort, PortfolioCategory } from '@guildhall/contracts';

/** What is asked of the list of creators, with every default decided. */
export interface BrowseWish {
  /** Words, all of which a listing has; none for no search. */
  readonly words: readonly string[];
  /** Any of these; all when empty. */
  readonly categories: readonly PortfolioCategory[];
  /** Keys of skills, all of which a creator has. */
  readonly skills: readonly string[];
  /** Any of these; all when empty. */
  readonly availability: readonly AvailabilityStatus[];
  /** Least mean of stars; `null` for any, also of creators without reviews. */
  readonly minRating: number | null;
  readonly sort: CreatorSort;
}

/** The place of a creator in an order: the value that it sorts by, as a whole number, then its id. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** The order that a list has: the best match of a search, else the most popular. Without words nothing is relevant. */
export function sortOf(asked: CreatorSort | null, words: readonly string[]): CreatorSort {
  if (words.length === 0) return asked === null || asked === 'RELEVANCE' ? 'POPULAR' : asked;
  return asked ?? 'RELEVANCE';
}

/** A short name for a wish, the same for all ways to write it: cursors are bound to it and caches keyed by it. */
export function wishName({ words, categories, skills, availability, minRating, sort }: BrowseWish): string {
  const parts = [words, [...categories].sort(), [...skills].sort(), [...availability].sort(), minRating, sort];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
