import type { BenchSystem } from './bench-system.ts';

/** Sends a GraphQL operation as a page of ours would, and answers its data. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** Signs in at the stand-in as a person would, and answers a way to ask in that session. */
export async function signIn(system: BenchSystem, account: string): Promise<Ask> {
  const cookies = new Map<string, string>();
  const open = async (address: URL): Promise<URL> => {
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie: cookieHeader(cookies) } });
    keepCookies(cookies, answer);
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${address.pathname} leads nowhere: status ${answer.status}`);
    return new URL(location, address);
  };
  const atDiscord = await open(new URL('/api/auth/discord', system.url));
  atDiscord.searchParams.set('as', account);
  await open(await open(atDiscord));
  if (!cookies.has('session') && ![...cookies.keys()].some((name) => name.endsWith('session'))) throw new Error('The sign-in brought no session');
  return (query, variables) => ask(system.url, cookies, { query, variables });
}

async function ask<Data>(url: string, cookies: ReadonlyMap<string, string>, body: Record<string, unknown>): Promise<Data> {
  const headers = { 'content-type': 'application/json', cookie: cookieHeader(cookies), ...scriptHeaders(url) };
  const answer = await fetch(new URL('/graphql', url), { method: 'POST', headers, body: JSON.stringify(body) });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`GraphQL answered ${answer.status}: ${JSON.stringify(errors)}`);
  return data;
}

/** What proves that a request comes from a page of ours. */
export function scriptHeaders(url: string): Record<string, string> {
  return { origin: new URL(url).origin, 'x-guildhall-csrf': '1' };
}

function cookieHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keepCookies(cookies: Map<string, string>, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    cookies.set(name, value);
  }
}
