import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import type { MilestoneSubject } from '../model/milestones.js';

// Whoever is suspended at the moment is written down too and shown when they are back: no event of theirs comes then.
const ITEM = `
  INSERT INTO activity_entries (type, subject, at, creator_id, item_id)
    SELECT 'ITEM_PUBLISHED', i.id::text, i.published_at, i.creator_id, i.id
      FROM portfolio_items i
     WHERE i.id = $1 AND i.published_at IS NOT NULL AND is_public(i.status, i.visibility, i.deleted_at, NULL, NULL)
  ON CONFLICT (type, subject) DO NOTHING`;

// With the first public item, which is when a creator is on lists: a name alone, that anybody can save, is no news.
const CREATOR = `
  INSERT INTO activity_entries (type, subject, at, creator_id)
    SELECT 'CREATOR_JOINED', creator_id::text, at, creator_id FROM activity_entries WHERE type = 'ITEM_PUBLISHED' AND subject = $1
  ON CONFLICT (type, subject) DO NOTHING`;

const PERSONALITY = `
  INSERT INTO activity_entries (type, subject, at, personality_id)
    SELECT 'PERSONALITY_PUBLISHED', p.id::text, p.published_at, p.id
      FROM personalities p
     WHERE p.id = $1 AND p.published_at IS NOT NULL AND p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, NULL, NULL)
  ON CONFLICT (type, subject) DO NOTHING`;

const REVIEW = `
  INSERT INTO activity_entries (type, subject, at, creator_id, inquiry_id, stars)
    SELECT 'REVIEW_POSTED', r.inquiry_id::text, r.published_at, r.creator_id, r.inquiry_id, r.stars
      FROM reviews r WHERE r.inquiry_id = $1 AND r.author = 'CLIENT' AND r.published_at IS NOT NULL
  ON CONFLICT (type, subject) DO NOTHING`;

/** What has happened. Each thing is written once, however often and in whatever order its events arrive. */
@Injectable()
export class ActivityLog {
  /** An item, if it is public by itself. @returns whether it is new here. */
  async addItem(tx: Transaction, itemId: string): Promise<boolean> {
    return (await tx.execute(ITEM, [itemId])) > 0;
  }

  /** The creator of an item that is here. @returns whether they are new here. */
  async addCreatorOf(tx: Transaction, itemId: string): Promise<boolean> {
    return (await tx.execute(CREATOR, [itemId])) > 0;
  }

  /** A personality, if it is public by itself. @returns whether it is new here. */
  async addPersonality(tx: Transaction, personalityId: string): Promise<boolean> {
    return (await tx.execute(PERSONALITY, [personalityId])) > 0;
  }

  /** The client's open review of a job. @returns whether it is new here. */
  async addReview(tx: Transaction, inquiryId: string): Promise<boolean> {
    return (await tx.execute(REVIEW, [inquiryId])) > 0;
  }

  /** Counts one more, waiting for who is at it: so each count is reached by exactly one. @returns how many there have been. */
  async countOneMore(tx: Transaction, what: MilestoneSubject): Promise<number> {
    const [row] = await tx.query<{ total: number }>('UPDATE activity_totals SET total = total + 1 WHERE what = $1 RETURNING total', [what]);
    if (row === undefined) throw new Error(`Nobody counts ${what}`);
    return row.total;
  }

  async addMilestone(tx: Transaction, { what, count, at }: { readonly what: MilestoneSubject; readonly count: number; readonly at: Date }): Promise<void> {
    await tx.execute(
      `INSERT INTO activity_entries (type, subject, at, milestone_of, milestone_count) VALUES ('MILESTONE', $1::text || ' ' || $2::int, $3, $1, $2)
       ON CONFLICT (type, subject) DO NOTHING`,
      [what, count, at],
    );
  }
}
