import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { Score } from '../model/score.js';

/** What orders a creator on lists. */
export interface CreatorScoresRow {
  readonly popularity: Score;
  readonly rating: Score;
}

/** The scores of a listed creator. Parameter: creator. */
export const OWN_SCORES = new PreparedStatement(
  'marketplace.own-scores',
  `SELECT jsonb_build_object('total', popularity_micro, 'terms', popularity_terms) AS popularity,
          jsonb_build_object('total', rating_micro, 'terms', rating_terms) AS rating
     FROM creator_listings WHERE creator_id = $1`,
);

/** What creators are told of their own place. */
@Injectable()
export class OwnScores {
  /** `null` for whoever is on no list. */
  async read(db: Queryable, creatorId: string): Promise<CreatorScoresRow | null> {
    const rows = await db.query<CreatorScoresRow>(OWN_SCORES, [creatorId]);
    return rows[0] ?? null;
  }
}
