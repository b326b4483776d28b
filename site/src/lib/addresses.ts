import type { PortfolioCategory, ReportTarget } from '@guildhall/contracts';

/** Paths of the site, each made in one place. All are root-relative. */
export const paths = {
  home: '/',
  marketplace: '/community/marketplace',
  community: '/community',
  feed: '/feed.xml',
  /** Of a category's page: `/community/marketplace/ai-content`. */
  category: (category: PortfolioCategory): string => `/community/marketplace/${category.toLowerCase().replaceAll('_', '-')}`,
  personalities: '/personalities',
  signIn: `/api/auth/discord?returnTo=${encodeURIComponent('/app/')}`,
  profile: (username: string): string => `/portfolio/${encodeURIComponent(username)}`,
  contact: (username: string): string => `/portfolio/${encodeURIComponent(username)}/contact`,
  item: (username: string, slug: string): string => `/portfolio/${encodeURIComponent(username)}/${encodeURIComponent(slug)}`,
  report: (type: ReportTarget, id: string): string => `/report?type=${type}&id=${encodeURIComponent(id)}`,
  personality: (slug: string): string => `/personalities/${encodeURIComponent(slug)}`,
  personalityCategory: (slug: string): string => `/personalities/category/${encodeURIComponent(slug)}`,
  personalityTag: (slug: string): string => `/personalities/tag/${encodeURIComponent(slug)}`,
  after: (path: string, cursor: string): string => `${path}?after=${encodeURIComponent(cursor)}`,
} as const;

/** Where a page is and where its pictures are, as every page model says. */
export interface PageOrigins {
  readonly origin: string;
  readonly mediaOrigin: string;
}

/** Absolute address of a root-relative path; an address that is absolute already (a CDN's) stays as it is. */
export function absolute(origin: string, path: string): string {
  return path.startsWith('/') ? `${origin}${path}` : path;
}
