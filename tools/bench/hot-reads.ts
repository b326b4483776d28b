import type { BenchSystem } from './bench-system.ts';
import { measureBesideBare } from './api-beside-bare.ts';
import { builtModule } from './built-module.ts';
import type { Figure } from './figures.ts';
import { editor, usernameOf } from './seed-creators.ts';
import { scriptHeaders, signIn } from './signed-in.ts';

const picture = 'id alt width height thumbhash avif { width url } webp { width url }';

const profile = `query Profile($username: String!) { creatorProfile(username: $username) {
  id username displayName bio skills availability joinedAt items { id slug title category imageCount cover { ${picture} } } } }`;

const portfolio = `query Portfolio($first: Int) { myPortfolio(first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
  id slug title category visibility status rejectionReason hasPendingRevision publicPath updatedAt
  images { alt image { id status progress problem picture { ${picture} } } } } } } }`;

/** Different creators in turns: one alone would be answered from one page of memory. */
const variety = 500;
const pageSize = 24;

/** A creator's page as everybody reads it. */
export async function measureProfile(system: BenchSystem, seconds: number): Promise<Figure[]> {
  const { PUBLIC_PROFILE } = await builtModule<{ PUBLIC_PROFILE: { text: string } }>('domains/creators/store/public-profile.js');
  const requests = Array.from({ length: Math.min(variety, system.creators) }, (_, index) => {
    const username = usernameOf(1 + ((index * 7919) % system.creators));
    return { variables: { username }, values: [username] };
  });
  return measureBesideBare(system, { field: 'creatorProfile', query: profile, sql: PUBLIC_PROFILE.text, requests, headers: scriptHeaders(system.url), rows: 'first' }, seconds);
}

/** A creator's own list in the dashboard: with a session, signed addresses of pictures, and who may see what. */
export async function measurePortfolio(system: BenchSystem, seconds: number): Promise<Figure[]> {
  const { OWN_ITEMS } = await builtModule<{ OWN_ITEMS: { text: string } }>('domains/portfolio/store/own-items.js');
  const session = await signIn(system, editor.account);
  const { me } = await session.ask<{ me: { id: string } }>('{ me { id } }');
  const requests = [{ variables: { first: pageSize }, values: [me.id, pageSize + 1, null, null] }];
  return measureBesideBare(system, { field: 'myPortfolio', query: portfolio, sql: OWN_ITEMS.text, requests, headers: session.headers, rows: 'all' }, seconds);
}
