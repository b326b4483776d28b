import type { BenchSystem } from './bench-system.ts';

/** Sends a GraphQL operation as a page of ours would, and answers its data. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** Somebody's session. */
export interface SignedIn {
  readonly ask: Ask;
  /** What each request of theirs carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs in at the stand-in as a person would. */
export async function signIn(system: BenchSystem, account: string): Promise<SignedIn> {
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
  const headers = { cookie: cookieHeader(cookies), ...scriptHeaders(system.url) };
  return { headers, ask: (query, variables) => ask(system.url, headers, { query, variables }) };
}

async function ask<Data>(url: string, headers: Readonly<Record<string, string>>, body: Record<string, unknown>): Promise<Data> {
  const json = { 'content-type': 'application/json', ...headers };
  const answer = await fetch(new URL('/graphql', url), { method: 'POST', headers: json, body: JSON.stringify(body) });
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
