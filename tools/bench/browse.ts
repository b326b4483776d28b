import { asked, bareServer, type HotRead } from './api-beside-bare.ts';
import type { BenchSystem } from './bench-system.ts';
import { browseStatement, firstPage, pageSize } from './browse-statement.ts';
import type { Figure } from './figures.ts';
import { postgraphileServer } from './postgraphile-rival.ts';
import { scriptHeaders } from './signed-in.ts';
import { measureSideBySide } from './side-by-side.ts';

const picture = 'id alt width height thumbhash avif { width url } webp { width url }';
const counts = 'value count capped selected';

/** The marketplace's first page, as a page of ours would ask for it. */
export const browseQuery = `query Browse($first: Int, $after: String, $search: String, $category: [PortfolioCategory!], $skills: [String!], $availability: [AvailabilityStatus!], $minRating: Float, $sort: CreatorSort) {
  browseCreators(first: $first, after: $after, search: $search, category: $category, skills: $skills, availability: $availability, minRating: $minRating, sort: $sort) {
    totalCount totalIsCapped correctedSearch pageInfo { hasNextPage endCursor }
    edges { cursor node { id username displayName bio skills availability categories rating { sum count } avatar { ${picture} } previews { ${picture} } } }
    facets { categories { ${counts} } availability { ${counts} } skills { ${counts} } ratings { ${counts} } } } }`;

/** The first page of 24 with thumbnails, rating and counts, from no cache: beside bare Fastify + pg, and beside PostGraphile. */
export async function measureBrowse(system: BenchSystem, seconds: number): Promise<Figure[]> {
  const read = await firstPageRead(system);
  const what = '`browseCreators`, first page, no cache,';
  return [
    ...(await measureSideBySide(system, { what: `${what} beside bare Fastify + pg on the same SQL`, ours: asked(read), rival: bareServer(read), least: 0.6 }, seconds)),
    ...(await measureSideBySide(system, { what: `${what} beside PostGraphile 5 on the same page`, ours: asked(read), rival: await postgraphileServer(system), least: 1.5 }, seconds)),
  ];
}

/** The same page over REST, where it is cached for five seconds, beside bare Fastify + pg, which asks the database each time. */
export async function measureBrowseRest(system: BenchSystem, seconds: number): Promise<Figure[]> {
  const what = '`GET /api/marketplace/creators`, first page, cached, beside bare Fastify + pg on the same SQL';
  const ours = { begins: '{"', requests: [{ path: `/api/marketplace/creators?first=${pageSize}`, method: 'GET' as const, headers: {} }] };
  return measureSideBySide(system, { what, ours, rival: bareServer(await firstPageRead(system)), least: 1 }, seconds);
}

async function firstPageRead(system: BenchSystem): Promise<HotRead> {
  const { text, values } = await browseStatement(firstPage);
  const requests = [{ variables: { first: pageSize }, values }];
  return { field: 'browseCreators', query: browseQuery, sql: text, requests, headers: scriptHeaders(system.url), rows: 'first' };
}
