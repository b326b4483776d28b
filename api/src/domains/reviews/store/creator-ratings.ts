import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';

/** What the reviews of clients come to. */
@Injectable()
export class CreatorRatings {
  /**
   * Counts a creator's open reviews anew, one after another for each creator. Adding up instead would drift; and
   * without the lock two that publish at once would each miss the other's.
   */
  async recount(tx: Transaction, creatorId: string): Promise<void> {
    await tx.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 0, 0) ON CONFLICT DO NOTHING', [creatorId]);
    await tx.query('SELECT 1 FROM creator_ratings WHERE creator_id = $1 FOR UPDATE', [creatorId]);
    await tx.execute(
      `UPDATE creator_ratings SET (stars_sum, reviews_count) = (
         SELECT COALESCE(sum(stars), 0), count(*) FROM reviews WHERE creator_id = $1 AND author = 'CLIENT' AND published_at IS NOT NULL)
        WHERE creator_id = $1`,
      [creatorId],
    );
  }
}
