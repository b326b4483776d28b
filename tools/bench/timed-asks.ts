import type { BenchSystem } from './bench-system.ts';
import { browseQuery } from './browse.ts';
import { scriptHeaders } from './signed-in.ts';

/** Which page of the marketplace is asked for. */
export type BrowseVariables = Readonly<Record<string, unknown>>;

interface BrowseAnswer {
  readonly data?: { readonly browseCreators: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } };
}

/** An answer of the marketplace, and the milliseconds that it took, HTTP included. */
export interface TimedAnswer {
  readonly milliseconds: number;
  readonly found: number;
  /** Where the next page begins; `null` on the last one. */
  readonly next: string | null;
}

/** Asks for one page, with nothing else on its way. @throws when the answer is not a page. */
export async function askForPage({ url }: BenchSystem, variables: BrowseVariables): Promise<TimedAnswer> {
  const begun = performance.now();
  const answer = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...scriptHeaders(url) },
    body: JSON.stringify({ query: browseQuery, variables }),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - begun;
  const { data } = JSON.parse(text) as BrowseAnswer;
  if (data === undefined) throw new Error(`A page of the marketplace was answered by ${answer.status}: ${text.slice(0, 300)}`);
  const { totalCount, pageInfo } = data.browseCreators;
  return { milliseconds, found: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
