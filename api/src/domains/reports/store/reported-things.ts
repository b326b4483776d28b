import { Injectable } from '@nestjs/common';
import type { ReportedThing, ReportTarget } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { TargetName } from '../model/report.js';

const CREATOR_IS_PUBLIC = `is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)`;
const CREATORS = 'creators c JOIN users cu ON cu.id = c.id';

/** What everybody can see, by kind: its name, whose it is, and where. Parameter: id. */
export const THINGS: Record<ReportTarget, PreparedStatement> = {
  ITEM: new PreparedStatement(
    'reports.item',
    `SELECT i.title AS name, c.display_name AS "creatorName", '/portfolio/' || c.username || '/' || i.slug AS path
       FROM portfolio_items i JOIN ${CREATORS} ON c.id = i.creator_id
      WHERE i.id = $1 AND is_public(i.status, i.visibility, i.deleted_at, cu.suspended_until, cu.banned_at) AND ${CREATOR_IS_PUBLIC}`,
  ),
  REVIEW: new PreparedStatement(
    'reports.review',
    `SELECT q.client_name AS name, c.display_name AS "creatorName", '/portfolio/' || c.username || '#reviews' AS path
       FROM reviews r JOIN inquiries q ON q.id = r.inquiry_id JOIN ${CREATORS} ON c.id = r.creator_id
      WHERE r.id = $1 AND r.author = 'CLIENT' AND r.published_at IS NOT NULL AND ${CREATOR_IS_PUBLIC}`,
  ),
  PROFILE: new PreparedStatement(
    'reports.profile',
    `SELECT c.display_name AS name, NULL AS "creatorName", '/portfolio/' || c.username AS path FROM ${CREATORS} WHERE c.id = $1 AND ${CREATOR_IS_PUBLIC}`,
  ),
  PERSONALITY: new PreparedStatement(
    'reports.personality',
    `SELECT p.name, NULL AS "creatorName", '/personalities/' || p.slug AS path FROM personalities p LEFT JOIN users o ON o.id = p.owner_id
      WHERE p.id = $1 AND p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, o.suspended_until, o.banned_at)`,
  ),
};

/** What can be reported: nothing that only some can see. */
@Injectable()
export class ReportedThings {
  /** `null` for what is not there, or not public. @param target its id is a UUID. */
  async find(db: Queryable, target: TargetName): Promise<ReportedThing | null> {
    const rows = await db.query<Omit<ReportedThing, 'type' | 'id'>>(THINGS[target.type], [target.id]);
    const thing = rows[0];
    return thing === undefined ? null : { type: target.type, id: target.id, ...thing };
  }
}
