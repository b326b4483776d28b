import type { JsonLdNode } from './json-ld.js';
import type { ShareImage } from './share-image.js';

/** Everything that a page says about itself in `<head>`. */
export interface PageHead {
  /** Without the name of the site, which the layout adds. */
  readonly title: string;
  readonly description: string;
  readonly origin: string;
  /** Path of the canonical address. */
  readonly path: string;
  readonly indexable: boolean;
  /** Names its canonical address even where it asks not to be listed: a later page of a list, a query. */
  readonly standsFor?: true;
  /** Kind of page for Open Graph. */
  readonly type: 'website' | 'profile' | 'article';
  /** What link previews elsewhere show. */
  readonly share: ShareImage | null;
  readonly structuredData: readonly JsonLdNode[];
}

/** Longest description that search engines show. */
export const descriptionLength = 158;
