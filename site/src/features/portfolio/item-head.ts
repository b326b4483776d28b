import { type ItemPage, categoryLabels } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { type Crumb, breadcrumbList } from '../../lib/breadcrumbs.js';
import { cutText } from '../../lib/cut-text.js';
import { imageObject } from '../../lib/image-object.js';
import type { Json, JsonLdNode } from '../../lib/json-ld.js';
import { type PageHead, descriptionLength } from '../../lib/page-head.js';
import { cardImage } from '../../lib/share-image.js';

/** The way to an item. */
export function itemCrumbs({ creator, item, path }: ItemPage): readonly Crumb[] {
  return [
    { name: 'Creators', path: paths.marketplace },
    { name: creator.displayName, path: paths.profile(creator.username) },
    { name: item.title, path },
  ];
}

function describe({ creator, item }: ItemPage): string {
  const text = cutText(item.description, descriptionLength);
  return text === '' ? `${item.title}: ${categoryLabels[item.category].toLowerCase()} by ${creator.displayName}.` : text;
}

function imagesOf(page: ItemPage): readonly Json[] {
  return page.item.images.map((picture) => imageObject(page, picture)).filter((node) => node !== undefined);
}

function workData(page: ItemPage): JsonLdNode {
  const { item, creator, origin, path } = page;
  return {
    '@type': 'CreativeWork',
    name: item.title,
    url: absolute(origin, path),
    description: item.description === '' ? undefined : item.description,
    genre: categoryLabels[item.category],
    keywords: item.tags,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    image: imagesOf(page),
    ...(item.projectUrl === null ? {} : { sameAs: item.projectUrl }),
    creator: {
      '@type': 'Person',
      name: creator.displayName,
      alternateName: creator.username,
      url: absolute(origin, paths.profile(creator.username)),
    },
  };
}

/** Head of the page of one piece of work. */
export function itemHead(page: ItemPage): PageHead {
  return {
    title: `${page.item.title} by ${page.creator.displayName}`,
    description: describe(page),
    origin: page.origin,
    path: page.path,
    indexable: page.preview !== true,
    type: 'article',
    share: page.preview === true ? null : cardImage(page),
    structuredData: page.preview === true ? [] : [workData(page), breadcrumbList(page.origin, itemCrumbs(page))],
  };
}
