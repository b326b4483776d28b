import type { PersonalitiesPage } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { itemList } from '../../lib/breadcrumbs.js';
import { counted } from '../../lib/counts.js';
import type { PageHead } from '../../lib/page-head.js';

/** Head of the list of personalities. Pages after the first are left to the sitemap, as in the marketplace. */
export function personalitiesHead({ origin, path, personalities, total }: PersonalitiesPage, search: string): PageHead {
  const entries = personalities.map(({ name, slug }) => ({ name, path: paths.personality(slug) }));
  return {
    title: 'Personalities',
    description: `${counted(total, 'AI personality', 'AI personalities')}: what each is for, how it sounds, and what to ask it first.`,
    origin,
    path,
    indexable: search === '',
    type: 'website',
    share: null,
    structuredData: [
      { '@type': 'CollectionPage', name: 'Personalities', url: absolute(origin, path), mainEntity: itemList(origin, entries) },
    ],
  };
}
