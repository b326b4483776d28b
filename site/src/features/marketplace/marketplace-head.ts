import { type MarketplacePage, categoryLabels } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { breadcrumbList, itemList } from '../../lib/breadcrumbs.js';
import { cappedCounted } from '../../lib/counts.js';
import { cutText } from '../../lib/cut-text.js';
import type { PageHead } from '../../lib/page-head.js';
import { pictureImage } from '../../lib/share-image.js';
import { listCrumbs } from './marketplace-words.js';
import { addressOf, soleCategory } from './query-address.js';

/** Letters of a search that a title repeats. */
const searchLength = 40;

function titleOf({ query }: MarketplacePage): string {
  const category = soleCategory(query);
  if (category !== null) return `${categoryLabels[category]}: AI creators`;
  return query.search === '' ? 'Creators' : `${cutText(query.search, searchLength)}: creators`;
}

function describe({ query, total }: MarketplacePage): string {
  const category = soleCategory(query);
  const many = cappedCounted(total, 'AI creator', 'AI creators');
  if (category !== null) return `${categoryLabels[category]}: ${many} with their work on the wall, their reviews and whether they take work now.`;
  return `${many} with their work on the wall: images, video, audio, characters, prompts and automation.`;
}

/**
 * Head of the marketplace. Search engines list it and its categories; every other query is for people, and names the first page of its
 * list as the address that it stands for. Later pages likewise: their creators are found through the sitemap.
 */
export function marketplaceHead(page: MarketplacePage): PageHead {
  const { origin, query, creators } = page;
  const path = addressOf(query);
  const crumbs = listCrumbs(page);
  const name = titleOf(page);
  const entries = creators.map(({ displayName, username }) => ({ name: displayName, path: paths.profile(username) }));
  return {
    title: name,
    description: describe(page),
    origin,
    path,
    indexable: page.indexable && query.after === null,
    standsFor: true,
    type: 'website',
    share: pictureImage(page, creators.find(({ previews }) => previews.length > 0)?.previews[0] ?? null),
    structuredData: [
      { '@type': 'CollectionPage', name, url: absolute(origin, path), mainEntity: itemList(origin, entries) },
      ...(crumbs.length === 0 ? [] : [breadcrumbList(origin, crumbs)]),
    ],
  };
}
