import type { CommunityPage } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { itemList } from '../../lib/breadcrumbs.js';
import { counted } from '../../lib/counts.js';
import type { PageHead } from '../../lib/page-head.js';
import { linkTarget } from '../../lib/text-blocks.js';

/** What the feed tells of, each page once, as it stands on the page. */
function subjects({ activity }: CommunityPage): readonly { readonly name: string; readonly path: string }[] {
  const named = activity.flatMap(({ subject, actor }) => subject ?? actor ?? []);
  return [...new Map(named.map(({ name, path }) => [path, { name, path }])).values()];
}

/** Head of the community hub. Later pages of the feed are for people. */
export function communityHead(page: CommunityPage, search: string): PageHead {
  const { origin, path, statistics } = page;
  const description =
    `Where ${counted(statistics.creators, 'AI creator', 'AI creators')} and ${counted(statistics.personalities, 'personality', 'personalities')} meet: ` +
    'what was hung and who joined lately, and our places on other platforms.';
  return {
    title: 'Community',
    description,
    origin,
    path,
    indexable: search === '',
    type: 'website',
    share: null,
    structuredData: [
      {
        '@type': 'CollectionPage',
        name: 'Community',
        url: absolute(origin, path),
        description,
        about: {
          '@type': 'Organization',
          '@id': `${absolute(origin, paths.home)}#organization`,
          name: 'Guildhall',
          url: absolute(origin, paths.home),
          sameAs: page.platforms.map(({ joinUrl }) => linkTarget(joinUrl)).filter((address) => address !== null),
        },
        mainEntity: itemList(origin, subjects(page)),
      },
    ],
  };
}
