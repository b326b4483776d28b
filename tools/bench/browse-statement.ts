import { builtModule } from './built-module.ts';

/** A wish of the marketplace, as its statement takes it. */
export interface Wish {
  readonly words: readonly string[];
  readonly categories: readonly string[];
  readonly skills: readonly string[];
  readonly availability: readonly string[];
  readonly minRating: number | null;
  readonly sort: string;
}

interface Statements {
  readonly BrowseStatement: new (wish: Wish, limit: number, after: null) => { readonly text: string; readonly values: readonly unknown[] };
}

/** Creators of a page. */
export const pageSize = 24;

/** Everybody, the most popular first. */
export const firstPage: Wish = { words: [], categories: [], skills: [], availability: [], minRating: null, sort: 'POPULAR' };

/** The one statement behind a screen. */
export async function browseStatement(wish: Wish): Promise<{ readonly text: string; readonly values: readonly unknown[] }> {
  const { BrowseStatement } = await builtModule<Statements>('domains/marketplace/store/browse-sql.js');
  // One more than is shown tells whether there is a next page.
  return new BrowseStatement(wish, pageSize + 1, null);
}
