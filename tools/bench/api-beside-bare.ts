import type { BenchSystem } from './bench-system.ts';
import type { Figure } from './figures.ts';
import { measureSideBySide, type Requests, type Rival } from './side-by-side.ts';

/** A read of the API that is measured beside its own statement. */
export interface HotRead {
  /** The root field. */
  readonly field: string;
  /** The GraphQL document, as a screen of ours sends it. */
  readonly query: string;
  /** The statement behind it. */
  readonly sql: string;
  /** What is asked, in turns: the variables of the document, and the values of the statement. */
  readonly requests: readonly { readonly variables: object; readonly values: readonly unknown[] }[];
  /** Headers of who asks, such as the cookie of a session. */
  readonly headers: Readonly<Record<string, string>>;
  /** How the rows of the statement become the answer of the bare server: its first row, or all of them. */
  readonly rows: 'first' | 'all';
}

/** Requests a second of the whole API beside Fastify and pg alone: one statement, one database, the same requests. */
export function measureBesideBare(system: BenchSystem, read: HotRead, seconds: number): Promise<Figure[]> {
  const what = `\`${read.field}\` by GraphQL beside bare Fastify + pg on the same SQL`;
  return measureSideBySide(system, { what, ours: asked(read), rival: bareServer(read), least: 0.6 }, seconds);
}

/** The bare server for a read. */
export function bareServer(read: HotRead): Rival {
  return { name: `bare-server-${read.field}`, script: 'bare-server.ts', env: { BARE_SQL: read.sql, BARE_FIELD: read.field, BARE_ROWS: read.rows }, asked: asked(read) };
}

/** A read as requests of GraphQL; the values beside them are for the bare server. */
export function asked({ field, query, requests, headers }: HotRead): Requests {
  return {
    begins: `{"data":{"${field}":{`,
    requests: requests.map(({ variables, values }) => ({
      path: '/graphql',
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json', ...headers, 'x-values': JSON.stringify(values) },
    })),
  };
}
