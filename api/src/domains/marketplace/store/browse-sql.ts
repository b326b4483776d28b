import { limits, type CreatorSort } from '@guildhall/contracts';
import type { SqlValue } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { BrowseWish, Place } from '../model/browse-wish.js';
import { conditionsOf, type Conditions } from './conditions-sql.js';
import { facetsOf, shown, whereOf, type AddValue } from './facets-sql.js';
import { cardRating, creatorIsPublic } from './public-sql.js';

/** A statement and its values, each filter of which stands in the text only when it is asked for, so that the planner sees what it gets. */
export class BrowseStatement {
  readonly values: SqlValue[] = [];
  readonly text: string;
  /** The same for those that most people run and whose best plan is the same for all values: everybody, or a category, in an order. */
  readonly prepared: PreparedStatement | null;

  /** @param limit rows at most, a whole number of ours; @param after the last place of the page before. */
  constructor(
    private readonly wish: BrowseWish,
    limit: number,
    after: Place | null,
  ) {
    const add: AddValue = (value, type) => this.value(value, type);
    const conditions = conditionsOf(wish, add);
    const facets = facetsOf(wish, conditions, add);
    const page = this.page(conditions, limit, after);
    this.text = `
      WITH ${facets.tables.join(', ')}, page AS (${page})
      SELECT COALESCE((
          SELECT json_agg(json_build_object('id', page.creator_id, 'key', page.key::text, 'card', cl.card, 'rating', ${cardRating},
              'scores', json_build_object(
                'popularity', json_build_object('total', cl.popularity_micro, 'terms', cl.popularity_terms),
                'rating', json_build_object('total', cl.rating_micro, 'terms', cl.rating_terms))) ORDER BY page.key DESC, page.creator_id DESC)
            FROM page JOIN creator_listings cl USING (creator_id)), '[]') AS rows,
        ${facets.columns}`;
    const name = preparedName(wish, limit, after);
    this.prepared = name === null ? null : new PreparedStatement(name, this.text);
  }

  private page(conditions: Conditions, limit: number, after: Place | null): string {
    if (this.wish.sort === 'RELEVANCE') return this.relevant(limit, after);
    const where = [creatorIsPublic, ...Object.values(conditions)];
    const { column, key, from } = orders[this.wish.sort];
    if (after !== null) where.push(`(l.${column}, l.creator_id) < (${from(this.value(after.key, 'bigint'))}, ${this.value(after.id, 'uuid')})`);
    return `SELECT l.creator_id, ${key} AS key FROM ${shown} ${whereOf(where)}
             ORDER BY l.${column} DESC, l.creator_id DESC LIMIT ${limit}`;
  }

  // The rank of a listing depends on its words and the search alone, so that places hold while others come and go. Ordered before the
  // join, so that only who is on the page is looked up.
  private relevant(limit: number, after: Place | null): string {
    const beyond = after === null ? '' : `WHERE (key, creator_id) < (${this.value(after.key, 'bigint')}, ${this.value(after.id, 'uuid')})`;
    return `SELECT l.creator_id, l.key FROM (SELECT creator_id, key FROM matching ${beyond} ORDER BY key DESC, creator_id DESC) AS l
              JOIN creators c ON c.id = l.creator_id JOIN users cu ON cu.id = l.creator_id ${whereOf([creatorIsPublic])}
             ORDER BY l.key DESC, l.creator_id DESC LIMIT ${limit}`;
  }

  private value(value: SqlValue, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

// A name for each text, and few of them: every connection keeps the plans of all. The limit stands in the text, as a plan for any
// limit is one for a tenth of the table.
function preparedName({ words, categories, skills, availability, minRating, sort }: BrowseWish, limit: number, after: Place | null): string | null {
  if (limit !== limits.page.default + 1 || words.length > 0 || skills.length > 0 || availability.length > 0 || minRating !== null) return null;
  return ['browse-creators', sort, ...(categories.length > 0 ? ['in-category'] : []), ...(after === null ? [] : ['after'])].join('-');
}

interface Order {
  readonly column: string;
  /** The sort value as a whole number. */
  readonly key: string;
  /** The sort value back from that number. */
  readonly from: (key: string) => string;
}

const plain = (key: string): string => key;

const orders: Record<Exclude<CreatorSort, 'RELEVANCE'>, Order> = {
  NEWEST: {
    column: 'created_at',
    key: '(extract(epoch FROM l.created_at) * 1000000)::bigint',
    // Not by to_timestamp, whose double loses microseconds of the far future and past.
    from: (key) => `('epoch'::timestamptz + ${key} * interval '1 microsecond')`,
  },
  POPULAR: { column: 'popularity_micro', key: 'l.popularity_micro', from: plain },
  RATING: { column: 'rating_micro', key: 'l.rating_micro', from: plain },
};
