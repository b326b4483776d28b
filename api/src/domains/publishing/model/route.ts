import { listingSlug, portfolioCategories, type PortfolioCategory } from '@guildhall/contracts';

/** A page as its path names it. */
export type Route =
  | { readonly kind: 'landing' }
  | { readonly kind: 'community' }
  | { readonly kind: 'marketplace' }
  | { readonly kind: 'marketplace-category'; readonly category: PortfolioCategory }
  | { readonly kind: 'profile'; readonly username: string }
  | { readonly kind: 'item'; readonly username: string; readonly slug: string }
  | { readonly kind: 'personalities' }
  | { readonly kind: 'personality'; readonly slug: string }
  | { readonly kind: 'personality-category'; readonly category: string }
  | { readonly kind: 'personality-tag'; readonly tag: string }
  | { readonly kind: 'sitemap-index' }
  | { readonly kind: 'sitemap-shard'; readonly shard: number }
  | { readonly kind: 'feed' }
  | { readonly kind: 'robots' };

const SEGMENT = '[a-z0-9][a-z0-9-]*';

const patterns: readonly { readonly pattern: RegExp; readonly route: (match: readonly string[]) => Route | null }[] = [
  { pattern: /^\/$/, route: () => ({ kind: 'landing' }) },
  { pattern: /^\/community$/, route: () => ({ kind: 'community' }) },
  { pattern: /^\/community\/marketplace$/, route: () => ({ kind: 'marketplace' }) },
  {
    pattern: new RegExp(`^/community/marketplace/(${SEGMENT})$`),
    route: ([, slug = '']) => {
      const category = portfolioCategories.find((one) => categorySlug(one) === slug);
      return category === undefined ? null : { kind: 'marketplace-category', category };
    },
  },
  { pattern: new RegExp(`^/portfolio/(${SEGMENT})$`), route: ([, username = '']) => ({ kind: 'profile', username }) },
  {
    pattern: new RegExp(`^/portfolio/(${SEGMENT})/(${SEGMENT})$`),
    route: ([, username = '', slug = '']) => ({ kind: 'item', username, slug }),
  },
  { pattern: /^\/personalities$/, route: () => ({ kind: 'personalities' }) },
  { pattern: new RegExp(`^/personalities/(${SEGMENT})$`), route: ([, slug = '']) => ({ kind: 'personality', slug }) },
  {
    pattern: /^\/personalities\/category\/([^/]+)$/,
    route: ([, segment = '']) => (isSpelledRight(segment) ? { kind: 'personality-category', category: decodeURIComponent(segment) } : null),
  },
  {
    pattern: /^\/personalities\/tag\/([^/]+)$/,
    route: ([, segment = '']) => (isSpelledRight(segment) ? { kind: 'personality-tag', tag: decodeURIComponent(segment) } : null),
  },
  { pattern: /^\/sitemap\.xml$/, route: () => ({ kind: 'sitemap-index' }) },
  { pattern: /^\/sitemap\/(\d{1,6})\.xml$/, route: ([, shard = '0']) => ({ kind: 'sitemap-shard', shard: Number(shard) }) },
  { pattern: /^\/feed\.xml$/, route: () => ({ kind: 'feed' }) },
  { pattern: /^\/robots\.txt$/, route: () => ({ kind: 'robots' }) },
];

/** The one route table of the public pages. `null` when no page can have this path. */
export function routeOf(path: string): Route | null {
  for (const { pattern, route } of patterns) {
    const match = pattern.exec(path);
    if (match !== null) return route(match);
  }
  return null;
}

// Slugs of categories and tags may be of any script; on the wire each has one spelling, so that a page has one address.
function isSpelledRight(segment: string): boolean {
  const slug = slugIn(segment);
  return slug !== '' && encodeURIComponent(slug) === segment;
}

function slugIn(segment: string): string {
  try {
    return listingSlug(decodeURIComponent(segment));
  } catch {
    return '';
  }
}

/** The path that somebody meant who spelled a category or tag in another way, such as `/personalities/tag/C++`. `null` for all else. */
export function respelled(path: string): string | null {
  const [, part, segment = ''] = /^\/personalities\/(category|tag)\/([^/]+)$/.exec(path) ?? [];
  const slug = slugIn(segment);
  if (slug === '') return null;
  const meant = part === 'tag' ? paths.personalityTag(slug) : paths.personalityCategory(slug);
  return meant === path ? null : meant;
}

/** The path of a page: the inverse of {@link routeOf}. */
export const paths = {
  landing: '/',
  community: '/community',
  marketplace: '/community/marketplace',
  personalities: '/personalities',
  marketplaceCategory: (category: PortfolioCategory): string => `/community/marketplace/${categorySlug(category)}`,
  sitemapIndex: '/sitemap.xml',
  feed: '/feed.xml',
  robots: '/robots.txt',
  profile: (username: string): string => `/portfolio/${username}`,
  item: (username: string, slug: string): string => `/portfolio/${username}/${slug}`,
  personality: (slug: string): string => `/personalities/${slug}`,
  personalityCategory: (category: string): string => `/personalities/category/${encodeURIComponent(category)}`,
  personalityTag: (tag: string): string => `/personalities/tag/${encodeURIComponent(tag)}`,
  sitemapShard: (shard: number): string => `/sitemap/${shard}.xml`,
} as const;

/** A category of items as its address spells it: `ai-content`. */
function categorySlug(category: PortfolioCategory): string {
  return category.toLowerCase().replaceAll('_', '-');
}

/** Media type of what a path answers. */
export function contentTypeOf(path: string): string {
  if (path === paths.feed) return 'application/atom+xml; charset=utf-8';
  if (path.endsWith('.xml')) return 'application/xml; charset=utf-8';
  if (path.endsWith('.txt')) return 'text/plain; charset=utf-8';
  return 'text/html; charset=utf-8';
}
