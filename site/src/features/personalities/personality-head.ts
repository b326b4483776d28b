import { type PersonalityPage, personalityCategoryLabel } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { type Crumb, breadcrumbList } from '../../lib/breadcrumbs.js';
import { cutText } from '../../lib/cut-text.js';
import { type PageHead, descriptionLength } from '../../lib/page-head.js';
import { cardImage } from '../../lib/share-image.js';

/** The way to a personality. */
export function personalityCrumbs({ personality, path }: PersonalityPage): readonly Crumb[] {
  return [
    { name: 'Personalities', path: paths.personalities },
    { name: personalityCategoryLabel(personality.category), path: paths.personalityCategory(personality.category) },
    { name: personality.name, path },
  ];
}

/** Head of the page of one personality. */
export function personalityHead(page: PersonalityPage): PageHead {
  const { personality, origin, path } = page;
  return {
    title: `${personality.name}, an AI personality`,
    description: cutText(personality.description, descriptionLength),
    origin,
    path,
    indexable: true,
    type: 'article',
    share: cardImage(page),
    structuredData: [
      {
        '@type': 'CreativeWork',
        name: personality.name,
        url: absolute(origin, path),
        description: personality.description,
        genre: personalityCategoryLabel(personality.category),
        keywords: personality.tags,
        version: String(personality.version),
        datePublished: personality.publishedAt,
        dateModified: personality.updatedAt,
        ...(personality.author === null ? {} : { author: { '@type': 'Person', name: personality.author } }),
        ...(personality.language === null ? {} : { inLanguage: personality.language }),
      },
      breadcrumbList(origin, personalityCrumbs(page)),
    ],
  };
}
