/** The dashboard itself: the first area depends on who comes back. */
const home = '/app/';

/**
 * Where to come back to after signing in: a path of the dashboard and nothing else, so that a crafted link cannot
 * send anybody elsewhere.
 *
 * @param url the router's address, relative to the dashboard, as `/portfolio/new?x=1`
 */
export function returnPath(url: string): string {
  const [path = '', query = ''] = url.split('?');
  if (path.startsWith('/sign-in')) return asDashboardPath(new URLSearchParams(query).get('returnTo'));
  return path === '/' || path === '' ? home : asDashboardPath(`/app${url}`);
}

function asDashboardPath(path: string | null): string {
  return path !== null && /^\/app\/[\w\-/?=&%.]*$/.test(path) && !path.includes('//') ? path : home;
}

/** The address that starts signing in with Discord. */
export const signInAddress = (url: string): string => `/api/auth/discord?returnTo=${encodeURIComponent(returnPath(url))}`;
