import type { ProfilePage } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { type Crumb, breadcrumbList } from '../../lib/breadcrumbs.js';
import { counted } from '../../lib/counts.js';
import { cutText } from '../../lib/cut-text.js';
import { imageObject } from '../../lib/image-object.js';
import type { JsonLdNode } from '../../lib/json-ld.js';
import { type PageHead, descriptionLength } from '../../lib/page-head.js';
import { cardImage } from '../../lib/share-image.js';
import { profileLinks } from './contact.js';

/** The way to a profile. */
export function profileCrumbs({ creator, path }: ProfilePage): readonly Crumb[] {
  return [
    { name: 'Creators', path: paths.marketplace },
    { name: creator.displayName, path },
  ];
}

function describe({ creator, items }: ProfilePage): string {
  const bio = cutText(creator.bio, descriptionLength);
  return bio === ''
    ? `${creator.displayName} on Guildhall: ${counted(items.length, 'piece', 'pieces')} of work on the wall.`
    : bio;
}

function profileData(page: ProfilePage): JsonLdNode {
  const { creator, origin, path, items } = page;
  const cover = items.find((item) => item.cover !== null)?.cover ?? null;
  return {
    '@type': 'ProfilePage',
    url: absolute(origin, path),
    dateCreated: creator.joinedAt,
    dateModified: creator.updatedAt,
    ...(cover === null ? {} : { primaryImageOfPage: imageObject(page, cover) }),
    mainEntity: {
      '@type': 'Person',
      name: creator.displayName,
      alternateName: creator.username,
      identifier: creator.username,
      url: absolute(origin, path),
      description: creator.bio === '' ? undefined : creator.bio,
      knowsAbout: creator.skills,
      sameAs: profileLinks(creator.links).map(({ href }) => href),
    },
    hasPart: items.map(({ title, username, slug }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: absolute(origin, paths.item(username, slug)),
    })),
  };
}

/** Head of a creator's page. A profile without work or words asks search engines to pass by. */
export function profileHead(page: ProfilePage): PageHead {
  return {
    title: `${page.creator.displayName} (@${page.creator.username})`,
    description: describe(page),
    origin: page.origin,
    path: page.path,
    indexable: page.indexable && page.preview !== true,
    type: 'profile',
    share: page.preview === true ? null : cardImage(page),
    structuredData: [profileData(page), breadcrumbList(page.origin, profileCrumbs(page))],
  };
}
