import type { SqlValue } from '../../../platform/database/database.js';
import type { BrowseWish } from '../model/browse-wish.js';
import { mayBeMistyped } from '../model/search-words.js';
import { filtersOf } from './conditions-sql.js';
import { shown, whereOf } from './facets-sql.js';
import { creatorIsPublic } from './public-sql.js';

/** Candidates for a word that are tried under the filters. */
const TRIED = 5;

/** A word of so many creators is taken to have results under any filter: to look would read them all. */
const COMMON = 20_000;

// In the order of bytes, so that the index on beginnings serves; nothing in a word comes after the last code point.
const begins = (beginning: string): string => `(v.word ~>=~ ${beginning} AND v.word ~<~ (${beginning} || chr(1114111)))`;

// What is one or two slips away shares trigrams, its beginning or its end, or is the word with two neighbours swapped back.
const NEARBY = `
  v.creators > 0 AND abs(char_length(v.word) - char_length(t.word)) <= 2 AND (
    v.word % t.word OR ${begins('left(t.word, 2)')} OR v.word LIKE '%' || right(t.word, 2) OR v.word = ANY(t.swapped))`;

// A slip is a letter too many, too few, another, or two neighbours swapped. It weighs 2; another first letter weighs 1 more, as that is seldom mistyped.
const SLIPS = `LEAST(levenshtein(v.word, t.word), 1 + (SELECT min(levenshtein(v.word, swapped)) FROM unnest(t.swapped) AS swapped))`;

/**
 * Words as somebody may have meant them, a row each, in the same order. A word that begins one in use stays, as does what is not spelled in
 * letters; others become the nearest word in use. Of those that are about as near, one that has results with the other words and the filters
 * comes first, then the nearer, then the one of more creators.
 */
export class CorrectionStatement {
  readonly values: SqlValue[] = [];
  readonly text: string;

  constructor(wish: BrowseWish) {
    const filters = Object.values(filtersOf(wish, (value, type) => this.value(value, type)));
    const fits = `l.document @@ concat_ws(' & ', quote_literal(near.word) || ':*', (SELECT string_agg(quote_literal(word) || ':*', ' & ') FROM typed WHERE stays))::tsquery`;
    this.text = `
      WITH typed AS MATERIALIZED (
        SELECT t.word, t.place, NOT t.word = ANY(${this.value(wish.words.filter(mayBeMistyped), 'text[]')})
            OR EXISTS (SELECT 1 FROM listing_words v WHERE ${begins('t.word')} AND v.creators > 0) AS stays,
          ARRAY(SELECT left(t.word, i - 1) || substr(t.word, i + 1, 1) || substr(t.word, i, 1) || substr(t.word, i + 2)
                  FROM generate_series(1, char_length(t.word) - 1) AS i) AS swapped,
          CASE WHEN char_length(t.word) < 6 THEN 1 WHEN char_length(t.word) < 10 THEN 2 ELSE 3 END AS most
          FROM unnest(${this.value(wish.words, 'text[]')}) WITH ORDINALITY AS t (word, place))
      SELECT COALESCE(meant.word, t.word) AS word
        FROM typed t LEFT JOIN LATERAL (
          SELECT near.word FROM (
            SELECT alike.*, alike.weight - min(alike.weight) OVER () AS further FROM (
              SELECT v.word, v.creators, slips, 2 * slips + (left(v.word, 1) <> left(t.word, 1))::int AS weight
                FROM listing_words v CROSS JOIN LATERAL (SELECT ${SLIPS} AS slips) AS counted
               WHERE NOT t.stays AND ${NEARBY} AND slips <= t.most) AS alike
             ORDER BY weight, creators DESC, word LIMIT ${TRIED}) AS near
           ORDER BY further > 1, NOT (near.creators > ${COMMON} OR EXISTS (SELECT 1 FROM ${shown} ${whereOf([creatorIsPublic, ...filters, fits])})),
                    near.weight, near.creators DESC, near.word LIMIT 1) AS meant ON true
       ORDER BY t.place`;
  }

  private value(value: SqlValue, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
