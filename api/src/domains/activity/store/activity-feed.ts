import { Injectable } from '@nestjs/common';
import type { ActivityEntry } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { microsOf, momentCursor, momentOf, readMomentCursor } from '../../../platform/graphql/moment-cursor.js';

/** Name of the list in cursors. */
const LIST = 'activity';

const creatorIsPublic = `is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)`;

const itemIsPublic = (item: string): string => `is_public(${item}.status, ${item}.visibility, ${item}.deleted_at, cu.suspended_until, cu.banned_at)`;

const creatorShowsWork = `EXISTS (SELECT 1 FROM portfolio_items w WHERE w.creator_id = c.id AND ${itemIsPublic('w')})`;

const personalityIsPublic = `p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, pu.suspended_until, pu.banned_at)`;

/**
 * The newest entries of what is public at this moment, names as they are now. An entry is never taken away when what it is about is
 * hidden: it is left out here, and is back when that is public again. $1 limit, $2 and $3 the place to go on after.
 */
export const ACTIVITY_FEED = new PreparedStatement(
  'activity.feed',
  `
  SELECT a.id, a.type, a.at, ${microsOf('a.at')} AS micros, a.stars,
         CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.display_name, 'path', '/portfolio/' || c.username) END AS actor,
         CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('name', i.title, 'path', '/portfolio/' || c.username || '/' || i.slug)
              WHEN p.id IS NOT NULL THEN jsonb_build_object('name', p.name, 'path', '/personalities/' || p.slug) END AS subject,
         CASE WHEN a.milestone_of IS NOT NULL THEN jsonb_build_object('what', a.milestone_of, 'count', a.milestone_count) END AS milestone
    FROM activity_entries a
    LEFT JOIN creators c ON c.id = a.creator_id LEFT JOIN users cu ON cu.id = c.id
    LEFT JOIN portfolio_items i ON i.id = a.item_id
    LEFT JOIN personalities p ON p.id = a.personality_id LEFT JOIN users pu ON pu.id = p.owner_id
   WHERE ($2::float8 IS NULL OR (a.at, a.id) < (${momentOf('$2')}, $3::uuid))
     AND CASE a.type
           WHEN 'MILESTONE' THEN true
           WHEN 'ITEM_PUBLISHED' THEN ${creatorIsPublic} AND ${itemIsPublic('i')}
           WHEN 'CREATOR_JOINED' THEN ${creatorIsPublic} AND ${creatorShowsWork}
           WHEN 'REVIEW_POSTED' THEN ${creatorIsPublic}
           ELSE ${personalityIsPublic} END
   ORDER BY a.at DESC, a.id DESC LIMIT $1`,
);

interface Row extends Omit<ActivityEntry, 'at'> {
  readonly at: Date;
  readonly micros: number;
}

/** A page of the feed. */
export interface ActivityPage {
  /** Each with its cursor, newest first. */
  readonly entries: readonly { readonly entry: ActivityEntry; readonly cursor: string }[];
  readonly hasMore: boolean;
}

/** The feed as everybody sees it. */
@Injectable()
export class ActivityFeed {
  /** One statement. @param after cursor of the entry before; @throws Refusal for a made-up one. */
  async page(db: Queryable, { first, after }: { readonly first: number; readonly after: string | null }): Promise<ActivityPage> {
    const from = after === null ? null : readMomentCursor(LIST, after);
    const rows = await db.query<Row>(ACTIVITY_FEED, [first + 1, from?.micros ?? null, from?.id ?? null]);
    return {
      entries: rows.slice(0, first).map((row) => ({ entry: entryOf(row), cursor: momentCursor(LIST, row) })),
      hasMore: rows.length > first,
    };
  }
}

function entryOf({ id, type, at, actor, subject, milestone, stars }: Row): ActivityEntry {
  return { id, type, at: at.toISOString(), actor, subject, milestone, stars };
}
