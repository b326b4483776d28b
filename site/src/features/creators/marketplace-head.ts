import type { MarketplacePage } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { itemList } from '../../lib/breadcrumbs.js';
import { counted } from '../../lib/counts.js';
import type { PageHead } from '../../lib/page-head.js';
import { pictureImage } from '../../lib/share-image.js';

/** Head of the marketplace. Pages after the first are for people: search engines find their creators through the sitemap. */
export function marketplaceHead(page: MarketplacePage, search: string): PageHead {
  const { origin, path, creators, total } = page;
  const entries = creators.map(({ displayName, username }) => ({ name: displayName, path: paths.profile(username) }));
  return {
    title: 'Creators',
    description: `${counted(total.count, 'AI creator', 'AI creators')} with their work on the wall: images, video, audio, characters, prompts and automation.`,
    origin,
    path,
    indexable: search === '',
    type: 'website',
    share: pictureImage(page, creators.find(({ previews }) => previews.length > 0)?.previews[0] ?? null),
    structuredData: [
      { '@type': 'CollectionPage', name: 'Creators', url: absolute(origin, path), mainEntity: itemList(origin, entries) },
    ],
  };
}
