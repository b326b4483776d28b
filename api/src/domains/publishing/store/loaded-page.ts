import type { PageModel } from '@guildhall/contracts';

/** What a path should hold at this moment, according to the rows. */
export type LoadedPage =
  | {
      readonly state: 'LIVE';
      readonly model: PageModel;
      /** Creator or personality that the page belongs to. */
      readonly ownerId: string | null;
      /** Whether search engines may list it; only such pages are in the sitemap. */
      readonly indexable: boolean;
    }
  | { readonly state: 'REDIRECT'; readonly location: string };

/** Pages by path; a path that is missing has nothing to show. */
export type LoadedPages = ReadonlyMap<string, LoadedPage>;
