import { Injectable } from '@nestjs/common';
import type { AvailabilityStatus, InquiryStatistics, PortfolioCategory, Picture, Rating, SocialLinks } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { linksOf } from './links-sql.js';

/** A profile as everybody sees it. */
export interface PublicProfile {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
  readonly avatar: Picture | null;
  readonly banner: Picture | null;
  /** In the smallest unit of the currency. */
  readonly hourlyRateMinor: number | null;
  readonly projectRateMinor: number | null;
  /** ISO 4217; `null` when there is no rate. */
  readonly currency: string | null;
  readonly links: SocialLinks;
  /** `null` unless the creator shows it to everybody. */
  readonly contactEmail: string | null;
  readonly joinedAt: Date;
  /** `null` before the first open review. */
  readonly rating: Rating | null;
  readonly statistics: InquiryStatistics;
  /** Featured ones first, then the newest. */
  readonly items: readonly PublicItemTile[];
}

/** A public item as a profile shows it. */
export interface PublicItemTile {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly category: PortfolioCategory;
  readonly featured: boolean;
  /** Images that are ready. */
  readonly imageCount: number;
  /** The first of them. */
  readonly cover: Picture | null;
}

/** Items on a profile, as many as its page shows. */
const GALLERY = 120;

/**
 * The whole screen in one statement: what a profile shows, in the shape in which it is shown. Both predicates are the
 * product's one `is_public`, which PostgreSQL unfolds, so that the index of public items serves. A name that was given
 * up leads to its creator like the present one.
 */
export const PUBLIC_PROFILE = new PreparedStatement(
  'creators.public-profile',
  `
  SELECT c.id, c.username, c.display_name AS "displayName", c.bio, c.skills, c.availability, c.created_at AS "joinedAt",
    (SELECT image_picture(m, '') FROM images m WHERE m.id = c.avatar_image_id) AS avatar,
    (SELECT image_picture(m, '') FROM images m WHERE m.id = c.banner_image_id) AS banner,
    c.hourly_rate_minor AS "hourlyRateMinor", c.project_rate_minor AS "projectRateMinor", c.currency, ${linksOf('c')} AS links,
    CASE WHEN c.contact_email_visible THEN c.contact_email END AS "contactEmail",
    creator_rating(c.id) AS rating, inquiry_statistics(c.id) AS statistics,
    COALESCE((
      SELECT json_agg(tile) FROM (
        SELECT i.id, i.slug, i.title, i.category, i.featured, shown.count AS "imageCount", shown.cover
          FROM portfolio_items i CROSS JOIN LATERAL (
            SELECT count(*)::int AS count, (array_agg(image_picture(m, l.alt) ORDER BY l.position))[1] AS cover
              FROM portfolio_item_images l JOIN images m ON m.id = l.image_id
             WHERE l.item_id = i.id AND m.status = 'READY' AND m.deleted_at IS NULL) AS shown
         WHERE i.creator_id = c.id AND is_public(i.status, i.visibility, i.deleted_at, cu.suspended_until, cu.banned_at)
         ORDER BY i.featured DESC, i.published_at DESC, i.id DESC LIMIT ${GALLERY}) AS tile), '[]') AS items
    FROM creators c JOIN users cu ON cu.id = c.id
   WHERE c.id = (SELECT creator_id FROM creator_usernames WHERE username = $1)
     AND is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)`,
);

/** Profiles as everybody sees them. */
@Injectable()
export class PublicProfiles {
  /** `null` when nobody has or had this name, or nobody may see them. */
  async byUsername(db: Queryable, username: string): Promise<PublicProfile | null> {
    const rows = await db.query<PublicProfile>(PUBLIC_PROFILE, [username]);
    return rows[0] ?? null;
  }
}
