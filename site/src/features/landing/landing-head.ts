import type { LandingPage } from '@guildhall/contracts';
import { absolute } from '../../lib/addresses.js';
import type { PageHead } from '../../lib/page-head.js';
import { pictureImage } from '../../lib/share-image.js';

const description =
  'A hall of AI creators with their work on the wall, and of AI personalities worth meeting. ' +
  'Browse portfolios, see how each was made, and open a stall of your own.';

/** Head of the front page: it also says what the site and the organisation behind it are. */
export function landingHead(page: LandingPage): PageHead {
  const { origin, path, wall } = page;
  const home = absolute(origin, path);
  return {
    title: 'AI creators and their work',
    description,
    origin,
    path,
    indexable: true,
    type: 'website',
    share: pictureImage(page, wall.find(({ cover }) => cover !== null)?.cover ?? null),
    structuredData: [
      {
        '@type': 'Organization',
        '@id': `${home}#organization`,
        name: 'Guildhall',
        url: home,
        logo: absolute(origin, '/icon-512.png'),
      },
      {
        '@type': 'WebSite',
        '@id': `${home}#website`,
        name: 'Guildhall',
        url: home,
        description,
        publisher: { '@id': `${home}#organization` },
      },
    ],
  };
}
