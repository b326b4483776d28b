import { Injectable } from '@nestjs/common';
import type { CommunityStatistics } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

const creatorIsPublic = `is_public('APPROVED', 'PUBLIC', c.deleted_at, u.suspended_until, u.banned_at)`;
const itemIsPublic = `is_public(i.status, i.visibility, i.deleted_at, u.suspended_until, u.banned_at)`;

/**
 * What has happened here in all, as far as it is public now. A figure whose domain does not exist is left out of the object rather
 * than called zero.
 */
const COUNTED = `jsonb_build_object(
  'creators', (SELECT count(*)::int FROM creators c JOIN users u ON u.id = c.id
                WHERE ${creatorIsPublic} AND EXISTS (SELECT 1 FROM portfolio_items i WHERE i.creator_id = c.id AND ${itemIsPublic})),
  'items', (SELECT count(*)::int FROM portfolio_items i JOIN users u ON u.id = i.creator_id JOIN creators c ON c.id = i.creator_id
             WHERE ${itemIsPublic} AND ${creatorIsPublic}),
  'inquiriesAnswered', (SELECT count(*)::int FROM inquiries WHERE first_answered_at IS NOT NULL),
  'personalities', (SELECT count(*)::int FROM personalities p LEFT JOIN users u ON u.id = p.owner_id
                     WHERE p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, u.suspended_until, u.banned_at)))`;

/** Counts of this community: counted by the clock, read from one row. */
@Injectable()
export class CommunityCounts {
  /** The counts as they were last told; counted now where nobody has counted yet. */
  async read(db: Queryable): Promise<CommunityStatistics> {
    const rows = await db.query<{ figures: CommunityStatistics }>(
      `SELECT COALESCE((SELECT figures FROM community_counts), ${COUNTED}) AS figures`,
    );
    return onlyRow(rows).figures;
  }

  /** Counts again. @returns whether anything is different from what was told before. */
  async count(tx: Transaction, now: Date): Promise<boolean> {
    const changed = await tx.execute(
      `INSERT INTO community_counts AS told (figures, counted_at) SELECT ${COUNTED}, $1
       ON CONFLICT (single) DO UPDATE SET figures = EXCLUDED.figures, counted_at = EXCLUDED.counted_at
       WHERE told.figures <> EXCLUDED.figures`,
      [now],
    );
    return changed > 0;
  }
}

function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('The counts are one row');
  return row;
}
