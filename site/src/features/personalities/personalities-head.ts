import type { PersonalitiesPage } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { breadcrumbList, itemList } from '../../lib/breadcrumbs.js';
import { counted } from '../../lib/counts.js';
import type { PageHead } from '../../lib/page-head.js';
import { listCrumbs, listName, listTitle } from './list-words.js';

function describe(page: PersonalitiesPage): string {
  const many = counted(page.total, 'AI personality', 'AI personalities');
  const of = page.narrowed === null ? '' : page.narrowed.by === 'category' ? ` in ${listName(page)}` : ` tagged “${listName(page)}”`;
  return `${many}${of}: what each is for, how it sounds, and what to ask it first.`;
}

/** Head of a list of personalities. Pages after the first are left to the sitemap, as in the marketplace. */
export function personalitiesHead(page: PersonalitiesPage, search: string): PageHead {
  const { origin, path, personalities, narrowed, indexable } = page;
  const entries = personalities.map(({ name, slug }) => ({ name, path: paths.personality(slug) }));
  const title = listTitle(page);
  return {
    title,
    description: describe(page),
    origin,
    path,
    indexable: indexable && search === '',
    type: 'website',
    share: null,
    structuredData: [
      { '@type': 'CollectionPage', name: title, url: absolute(origin, path), mainEntity: itemList(origin, entries) },
      ...(narrowed === null ? [] : [breadcrumbList(origin, listCrumbs(page))]),
    ],
  };
}
