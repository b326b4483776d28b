/** A page as its path names it. */
export type Route =
  | { readonly kind: 'landing' }
  | { readonly kind: 'marketplace' }
  | { readonly kind: 'profile'; readonly username: string }
  | { readonly kind: 'item'; readonly username: string; readonly slug: string }
  | { readonly kind: 'personalities' }
  | { readonly kind: 'personality'; readonly slug: string }
  | { readonly kind: 'sitemap-index' }
  | { readonly kind: 'sitemap-shard'; readonly shard: number }
  | { readonly kind: 'robots' };

const SEGMENT = '[a-z0-9][a-z0-9-]*';

const patterns: readonly { readonly pattern: RegExp; readonly route: (match: readonly string[]) => Route }[] = [
  { pattern: /^\/$/, route: () => ({ kind: 'landing' }) },
  { pattern: /^\/community\/marketplace$/, route: () => ({ kind: 'marketplace' }) },
  { pattern: new RegExp(`^/portfolio/(${SEGMENT})$`), route: ([, username = '']) => ({ kind: 'profile', username }) },
  {
    pattern: new RegExp(`^/portfolio/(${SEGMENT})/(${SEGMENT})$`),
    route: ([, username = '', slug = '']) => ({ kind: 'item', username, slug }),
  },
  { pattern: /^\/personalities$/, route: () => ({ kind: 'personalities' }) },
  { pattern: new RegExp(`^/personalities/(${SEGMENT})$`), route: ([, slug = '']) => ({ kind: 'personality', slug }) },
  { pattern: /^\/sitemap\.xml$/, route: () => ({ kind: 'sitemap-index' }) },
  { pattern: /^\/sitemap\/(\d{1,6})\.xml$/, route: ([, shard = '0']) => ({ kind: 'sitemap-shard', shard: Number(shard) }) },
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

/** The path of a page: the inverse of {@link routeOf}. */
export const paths = {
  landing: '/',
  marketplace: '/community/marketplace',
  personalities: '/personalities',
  sitemapIndex: '/sitemap.xml',
  robots: '/robots.txt',
  profile: (username: string): string => `/portfolio/${username}`,
  item: (username: string, slug: string): string => `/portfolio/${username}/${slug}`,
  personality: (slug: string): string => `/personalities/${slug}`,
  sitemapShard: (shard: number): string => `/sitemap/${shard}.xml`,
} as const;

/** Media type of what a path answers. */
export function contentTypeOf(path: string): string {
  if (path.endsWith('.xml')) return 'application/xml; charset=utf-8';
  if (path.endsWith('.txt')) return 'text/plain; charset=utf-8';
  return 'text/html; charset=utf-8';
}
