import { Injectable } from '@nestjs/common';
import type { PortfolioCategory } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { POPULARITY_DAYS, type Attention } from '../model/popularity.js';
import type { StarSum } from '../model/rating-score.js';
import type { Score } from '../model/score.js';

/** What the scores of a listed creator are made from, and what they are at present. */
export interface ScoreFacts extends Attention {
  readonly id: string;
  readonly categories: readonly PortfolioCategory[];
  readonly stars: StarSum;
  readonly present: { readonly popularity: Score; readonly rating: Score; readonly stars: StarSum };
}

/** Scores as they are written. */
export interface ScoreWrite {
  readonly id: string;
  readonly popularity: Score;
  readonly rating: Score;
  readonly stars: StarSum;
}

// Pairs of age in days and number, for a count by UTC day in a table of its own.
function byAge(days: string): string {
  return `COALESCE((SELECT jsonb_agg(jsonb_build_array($2::date - day, count)) FROM (${days}) AS days), '[]')`;
}

const utcDayOf = (column: string): string => `(${column} AT TIME ZONE 'UTC')::date`;

// The first moment that counts; a plain comparison, so that indexes on the moment serve.
const SINCE = `(($2::date - ${POPULARITY_DAYS - 1})::timestamp AT TIME ZONE 'UTC')`;

/** Facts of listed creators $1 on the UTC day $2. */
export const SCORE_FACTS = `
  SELECT l.creator_id AS id, l.categories,
    jsonb_build_object('sum', COALESCE(r.stars_sum, 0), 'count', COALESCE(r.reviews_count, 0)) AS stars,
    jsonb_build_object('popularity', jsonb_build_object('total', l.popularity_micro, 'terms', l.popularity_terms),
      'rating', jsonb_build_object('total', l.rating_micro, 'terms', l.rating_terms),
      'stars', jsonb_build_object('sum', l.rating_sum, 'count', l.rating_count)) AS present,
    ${byAge(`SELECT v.day, v.visitors AS count FROM visit_days v WHERE v.creator_id = l.creator_id AND v.day > $2::date - ${POPULARITY_DAYS}`)} AS visitors,
    ${byAge(`SELECT ${utcDayOf('q.completed_at')} AS day, count(*) FROM inquiries q
              WHERE q.creator_id = l.creator_id AND q.status = 'COMPLETED' AND q.completed_at >= ${SINCE} GROUP BY 1`)} AS completed,
    ${byAge(`SELECT ${utcDayOf('w.published_at')} AS day, count(*) FROM reviews w
              WHERE w.creator_id = l.creator_id AND w.author = 'CLIENT' AND w.published_at >= ${SINCE} GROUP BY 1`)} AS reviews
  FROM creator_listings l LEFT JOIN creator_ratings r ON r.creator_id = l.creator_id
  WHERE l.creator_id = ANY($1::uuid[]) ORDER BY l.creator_id`;

/** All SQL about scores. */
@Injectable()
export class ScoresTable {
  /** Listed creators in order of id. */
  async idsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>('SELECT creator_id AS id FROM creator_listings WHERE creator_id > $1 ORDER BY creator_id LIMIT $2', [after, limit]);
    return rows.map(({ id }) => id);
  }

  /** All reviews of the marketplace together. */
  async allStars(db: Queryable): Promise<StarSum> {
    const rows = await db.query<StarSum>('SELECT COALESCE(sum(stars_sum), 0)::float8 AS sum, COALESCE(sum(reviews_count), 0)::float8 AS count FROM creator_ratings');
    return rows[0] ?? { sum: 0, count: 0 };
  }

  /** @param today UTC day as `2026-03-02`. Creators without a listing are missing. */
  facts(db: Queryable, ids: readonly string[], today: string): Promise<ScoreFacts[]> {
    return db.query<ScoreFacts>(SCORE_FACTS, [ids, today]);
  }

  /** Locks creators against everybody else who writes their listings, in the order in which all do. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT 1 FROM creators WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
  }

  async save(tx: Transaction, scores: readonly ScoreWrite[]): Promise<void> {
    await tx.execute(
      `UPDATE creator_listings l SET popularity_micro = n.popularity_micro, popularity_terms = n.popularity_terms,
              rating_micro = n.rating_micro, rating_terms = n.rating_terms, rating_sum = n.rating_sum, rating_count = n.rating_count
         FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, popularity_micro bigint, popularity_terms jsonb, rating_micro bigint, rating_terms jsonb, rating_sum int, rating_count int)
        WHERE l.creator_id = n.id`,
      [JSON.stringify(scores.map(columns))],
    );
  }
}

function columns({ id, popularity, rating, stars }: ScoreWrite): Record<string, unknown> {
  return {
    id,
    popularity_micro: popularity.total,
    popularity_terms: popularity.terms,
    rating_micro: rating.total,
    rating_terms: rating.terms,
    rating_sum: stars.sum,
    rating_count: stars.count,
  };
}
