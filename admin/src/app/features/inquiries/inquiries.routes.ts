import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';

/** The inbox with and without an open inquiry: one page, so that opening another keeps the list. */
export function inboxMatcher(segments: UrlSegment[]): UrlMatchResult | null {
  const [id, ...rest] = segments;
  if (rest.length > 0) return null;
  return { consumed: segments, posParams: id ? { id } : {} };
}

/** For creators. */
export const inquiriesRoutes: Routes = [
  {
    path: 'blocked',
    title: 'Blocked clients',
    loadComponent: async () => (await import('./blocked-page/blocked-page.js')).BlockedPage,
  },
  {
    matcher: inboxMatcher,
    title: 'Inquiries',
    loadComponent: async () => (await import('./inbox-page/inbox-page.js')).InboxPage,
  },
];
