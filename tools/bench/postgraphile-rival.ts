import type { BenchSystem } from './bench-system.ts';
import { builtModule } from './built-module.ts';
import { pageSize } from './browse-statement.ts';
import type { Rival } from './side-by-side.ts';

interface PublicSql {
  readonly creatorAvatar: string;
  readonly creatorIsPublic: string;
  readonly itemIsPublic: string;
  readonly itemCoverAs: (alias: string) => string;
  readonly readyImages: (alias: string) => string;
}

/** The schema that PostGraphile makes its API of. */
export const rivalSchema = 'postgraphile_bench';

/**
 * PostGraphile with the same page of the same rows, as somebody who knows it would set it up for speed: a view of public creators
 * that is ordered by an index, the thumbnails as one computed column of JSON (a relation for each of items, images and files
 * would cost it far more), and the counts and the total from the cube that ours are from; its own `totalCount` would count the table.
 * It keeps its plans by document and prepares its statements. It has no cursor of ours, no scores and no flags of the choices.
 * The thumbnails it puts together from the tables at each request, where ours are kept with the listing: that read model is part of what is compared.
 */
export async function postgraphileServer(system: BenchSystem): Promise<Rival> {
  await system.database.query(await schema());
  return {
    name: 'postgraphile',
    script: 'postgraphile-server.ts',
    env: { RIVAL_SCHEMA: rivalSchema, GRAPHILE_ENV: 'production' },
    asked: {
      begins: '{"data":{"creators":{',
      requests: [{ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { first: pageSize } }) }],
    },
  };
}

const counted = '{ value count }';

const query = `query Browse($first: Int) {
  creators: allCreators(first: $first, orderBy: [POPULARITY_MICRO_DESC, ROW_ID_DESC]) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id: rowId username displayName bio skills availability categories ratingSum ratingCount avatar previews } } }
  categories: categoryCountsList ${counted} availability: availabilityCountsList ${counted} skills: skillCountsList ${counted} ratings: ratingCountsList ${counted}
  total: totalCreators }`;

async function schema(): Promise<string> {
  const sql = await builtModule<PublicSql>('domains/marketplace/store/public-sql.js');
  return `
    DROP SCHEMA IF EXISTS ${rivalSchema} CASCADE;
    CREATE SCHEMA ${rivalSchema};
    SET search_path = ${rivalSchema}, public;
    CREATE VIEW creators AS
      SELECT cl.creator_id AS id, c.username, c.display_name, c.bio, c.skills, c.availability, cl.categories, cl.rating_sum, cl.rating_count,
             cl.popularity_micro, ${sql.creatorAvatar} AS avatar
        FROM public.creator_listings cl JOIN public.creators c ON c.id = cl.creator_id JOIN public.users cu ON cu.id = c.id WHERE ${sql.creatorIsPublic};
    COMMENT ON VIEW creators IS E'@primaryKey id\\n@behavior +orderBy +attribute:orderBy';
    CREATE FUNCTION creators_previews(c creators) RETURNS jsonb LANGUAGE sql STABLE AS $$
      SELECT COALESCE(jsonb_agg(cover ORDER BY featured DESC, at DESC, id DESC), '[]') FROM (
        SELECT ${sql.itemCoverAs('i')} AS cover, i.featured, i.published_at AS at, i.id FROM public.portfolio_items i JOIN public.users cu ON cu.id = i.creator_id
         WHERE i.creator_id = c.id AND ${sql.itemIsPublic} AND EXISTS (SELECT 1 FROM ${sql.readyImages('i')})
         ORDER BY i.featured DESC, i.published_at DESC, i.id DESC LIMIT 3) AS newest $$;
    CREATE TYPE counted AS (value text, count int);
    CREATE FUNCTION category_counts() RETURNS SETOF counted LANGUAGE sql STABLE AS $$
      SELECT bit::text, (SELECT COALESCE(sum(creators), 0)::int FROM public.listing_counts WHERE skill = '' AND category_bits & (1 << bit) <> 0) FROM generate_series(0, 8) AS bit $$;
    CREATE FUNCTION availability_counts() RETURNS SETOF counted LANGUAGE sql STABLE AS $$
      SELECT availability, sum(creators)::int FROM public.listing_counts WHERE skill = '' GROUP BY 1 $$;
    CREATE FUNCTION skill_counts() RETURNS SETOF counted LANGUAGE sql STABLE AS $$
      SELECT label, creators FROM public.listing_skills WHERE creators > 0 ORDER BY creators DESC, skill LIMIT 12 $$;
    CREATE FUNCTION rating_counts() RETURNS SETOF counted LANGUAGE sql STABLE AS $$
      SELECT band::text, (SELECT COALESCE(sum(creators), 0)::int FROM public.listing_counts WHERE skill = '' AND rating_band >= band) FROM generate_series(1, 3) AS band $$;
    CREATE FUNCTION total_creators() RETURNS int LANGUAGE sql STABLE AS $$
      SELECT COALESCE(sum(creators), 0)::int FROM public.listing_counts WHERE skill = '' $$;
    RESET search_path`;
}
