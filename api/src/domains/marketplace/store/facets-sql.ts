import { availabilityStatuses, portfolioCategories } from '@guildhall/contracts';
import type { SqlValue } from '../../../platform/database/database.js';
import type { BrowseWish } from '../model/browse-wish.js';
import { bandOf, leastRatings } from '../model/least-ratings.js';
import { queryOf } from '../model/search-words.js';
import type { Conditions } from './conditions-sql.js';

/** Matches further than which none is counted, the most popular first; as many are ordered by relevance. */
export const CANDIDATES = 1_000;

/** Skills that are offered beside those that are selected. */
const SKILLS = 12;

/** Listings as `l` with what tells whether they are public. */
export const shown = 'creator_listings l JOIN creators c ON c.id = l.creator_id JOIN users cu ON cu.id = l.creator_id';

/** Adds a value to a statement and names its place. */
export type AddValue = (value: SqlValue, type: string) => string;

/** The parts of the screen's one statement that count: common tables, and columns that read them. */
export interface FacetsSql {
  readonly tables: readonly string[];
  readonly columns: string;
}

/**
 * The counts beside the choices, each without its own filter, and the total. Filters alone are summed from the cube; a search,
 * several skills or an odd least rating are counted in a bounded set, and `capped` says when there are more. Like the cube, that set is
 * of listings as they stand: who is suspended leaves them seconds later, and nobody counts so soon.
 */
export function facetsOf(wish: BrowseWish, conditions: Conditions, value: AddValue): FacetsSql {
  const inCube = isInCube(wish);
  const { category, availability, rating } = conditions;
  const skills = skillsOf(wish, conditions, value);
  return {
    tables: inCube ? [`counted AS MATERIALIZED (${cube(wish.skills[0] === undefined ? `''` : value(wish.skills[0], 'text'))})`] : matchesOf(conditions, rankOf(wish, value)),
    columns: `
      ${counts(portfolioCategories.map((name, index) => [name, `l.category_bits & ${1 << index} <> 0`]), [availability, rating])} AS categories,
      ${counts(availabilityStatuses.map((name) => [name, `l.availability = '${name}'`]), [category, rating])} AS availability,
      ${counts(leastRatings.map((least, index) => [least.toFixed(1), `l.rating_band >= ${index + 1}`]), [category, availability])} AS ratings,
      ${skills} AS skills,
      (${inCube ? sumOf('counted', [category, availability, rating]) : 'SELECT count(*)::int FROM matching'}) AS total,
      ${inCube ? 'false' : `(SELECT count(*) > ${CANDIDATES} FROM counted)`} AS capped`,
  };
}

/** Whether the cube knows the counts of a wish. */
function isInCube(wish: BrowseWish): boolean {
  return wish.skills.length <= 1 && isPlain(wish);
}

function isPlain({ words, minRating }: BrowseWish): boolean {
  return words.length === 0 && (minRating === null || bandOf(minRating) !== null);
}

function cube(skill: string): string {
  return `SELECT l.category_bits, l.availability, l.rating_band, l.creators FROM listing_counts l WHERE l.skill = ${skill} AND l.creators > 0`;
}

// What is typed is looked up once, and each step chooses from the one before it. Only where that was cut, the table is asked again.
function matchesOf({ search, ...filters }: Conditions, rank: string): string[] {
  const found = `SELECT l.creator_id, l.category_bits, l.availability, l.rating_band, l.rating_sum, l.rating_count, l.skills, 1 AS creators, (${rank} * 1000000)::bigint AS key FROM (`;
  const most = (conditions: readonly (string | null)[]): string => `${found}
    SELECT l.* FROM creator_listings l ${whereOf(conditions)} ORDER BY l.popularity_micro DESC, l.creator_id DESC LIMIT ${CANDIDATES + 1}) AS l`;
  const narrowed = (from: string, conditions: readonly (string | null)[]): string => {
    if (conditions.every((condition) => condition === null)) return `SELECT * FROM ${from}`;
    const wasCut = `(SELECT count(*) > ${CANDIDATES} FROM ${from})`;
    return `SELECT * FROM ${from} l ${whereOf([`NOT ${wasCut}`, ...conditions])} UNION ALL ${most([wasCut, search, ...conditions])}`;
  };
  return [
    `found AS MATERIALIZED (${most([search])})`,
    `counted AS MATERIALIZED (${narrowed('found', [filters.skills])})`,
    `matching AS MATERIALIZED (${narrowed('counted', Object.values(filters))})`,
  ];
}

// In millionths, names before skills before titles before texts. Only the order by relevance asks for it, as it costs more than finding.
function rankOf({ words, sort }: BrowseWish, value: AddValue): string {
  return sort === 'RELEVANCE' ? `ts_rank('{0.1, 0.3, 0.5, 1}', l.document, ${value(queryOf(words), 'tsquery')})` : '0';
}

// Of a search over what is found whatever the skills, so that the others stay on offer. Without a selection nothing of it is in the
// text: the statement that most people run then has no value at all, and is planned once.
function skillsOf(wish: BrowseWish, conditions: Conditions, value: AddValue): string {
  const selected = wish.skills.length === 0 ? null : value(wish.skills, 'text[]');
  const isSelected = (skill: string): string | null => selected && `${skill} = ANY(${selected})`;
  const order = (skill: string): string => [...(selected === null ? [] : [`${isSelected(skill)} DESC`]), 'n DESC', skill].join(', ');
  const offered = isPlain(wish) ? offeredByCube(wish, conditions, selected) : offeredBySearch(wish, conditions, { selected, order: order('offered.skill') });
  return `COALESCE((
      SELECT jsonb_agg(jsonb_build_object('value', COALESCE(s.label, o.skill), 'key', o.skill, 'count', o.n) ORDER BY ${order('o.skill')})
        FROM (${offered}) AS o LEFT JOIN listing_skills s USING (skill) WHERE o.n > 0 ${selected === null ? '' : `OR ${isSelected('o.skill')}`}), '[]')`;
}

function offeredByCube({ skills }: BrowseWish, { category, availability, rating }: Conditions, selected: string | null): string {
  const most = `(SELECT skill FROM listing_skills WHERE creators > 0 ORDER BY creators DESC, skill LIMIT ${SKILLS + skills.length})`;
  // Without a filter their numbers are known as they stand.
  const all = `SELECT skill, creators AS n FROM listing_skills WHERE creators > 0 ORDER BY creators DESC, skill LIMIT ${SKILLS}`;
  if ([selected, category, availability, rating].every((condition) => condition === null)) return all;
  return `SELECT offered.skill, (${sumOf('listing_counts', ['l.skill = offered.skill', category, availability, rating])}) AS n
            FROM (${selected === null ? most : `SELECT unnest(${selected}) AS skill UNION ${most}`}) AS offered`;
}

function offeredBySearch({ skills }: BrowseWish, { category, availability, rating }: Conditions, { selected, order }: { selected: string | null; order: string }): string {
  return `SELECT offered.skill, sum(offered.n)::int AS n FROM (
            SELECT skill, l.creators AS n FROM found l CROSS JOIN LATERAL unnest(l.skills) AS skill ${whereOf([category, availability, rating])}
            ${selected === null ? '' : `UNION ALL SELECT unnest(${selected}), 0`}) AS offered
           GROUP BY 1 ORDER BY ${order} LIMIT ${SKILLS + skills.length}`;
}

function sumOf(table: string, where: readonly (string | null)[]): string {
  return `SELECT COALESCE(sum(l.creators), 0)::int FROM ${table} l ${whereOf(where)}`;
}

// One object of counts by value, from one look at the cells. Its names and numbers are our own: nothing that anybody typed.
function counts(choices: readonly (readonly [value: string, is: string])[], where: readonly (string | null)[]): string {
  const each = choices.map(([value, is]) => `'${value}', COALESCE(sum(l.creators) FILTER (WHERE ${is}), 0)::int`);
  return `(SELECT json_build_object(${each.join(', ')}) FROM counted l ${whereOf(where)})`;
}

/** `WHERE` with all conditions that are asked for. */
export function whereOf(conditions: readonly (string | null)[]): string {
  const asked = conditions.filter((condition) => condition !== null);
  return asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
}
