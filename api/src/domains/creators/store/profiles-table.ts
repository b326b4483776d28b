import { Injectable } from '@nestjs/common';
import type { Queryable, SqlValue, Transaction } from '../../../platform/database/database.js';
import type { EditableImageRow } from '../../media/index.js';
import type { ProfileFields, StoredProfile } from '../model/profile.js';
import { linksOf } from './links-sql.js';

const STORED = `
  c.id, c.username, c.display_name AS "displayName", c.bio, c.skills, c.availability, c.avatar_image_id AS "avatarImageId",
  c.banner_image_id AS "bannerImageId", c.hourly_rate_minor AS "hourlyRateMinor", c.project_rate_minor AS "projectRateMinor", c.currency,
  ${linksOf('c')} AS links, c.contact_email AS "contactEmail", c.contact_email_visible AS "contactEmailVisible",
  c.version, c.updated_at AS "updatedAt", c.username_changed_at AS "usernameChangedAt"`;

/** The whole screen of one's own profile in one statement. */
export const OWN_PROFILE = `
  SELECT ${STORED},
    is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at) AS published,
    (SELECT editable_image(m, '') FROM images m WHERE m.id = c.avatar_image_id AND m.deleted_at IS NULL) AS avatar,
    (SELECT editable_image(m, '') FROM images m WHERE m.id = c.banner_image_id AND m.deleted_at IS NULL) AS banner,
    ARRAY(SELECT h.username FROM creator_usernames h WHERE h.creator_id = c.id AND h.username <> c.username
           ORDER BY h.taken_at DESC, h.username) AS "previousUsernames",
    EXISTS (SELECT 1 FROM portfolio_items i WHERE i.creator_id = c.id AND i.deleted_at IS NULL) AS "hasItem"
  FROM creators c JOIN users cu ON cu.id = c.id
  WHERE c.id = $1 AND c.deleted_at IS NULL`;

const LOCKED = `SELECT ${STORED} FROM creators c WHERE c.id = $1 AND c.deleted_at IS NULL FOR UPDATE`;

/** A profile as its owner sees it; the images' addresses still want a signature. */
export interface OwnProfileRow extends StoredProfile {
  /** Whether everybody can see it at this moment. */
  readonly published: boolean;
  readonly avatar: EditableImageRow | null;
  readonly banner: EditableImageRow | null;
  /** Names given up, the last one first. */
  readonly previousUsernames: readonly string[];
  readonly hasItem: boolean;
}

/** What a save writes. */
export interface ProfileWrite {
  readonly id: string;
  readonly fields: ProfileFields;
  readonly now: Date;
}

/** Another name for a creator. */
export interface UsernameWrite {
  readonly id: string;
  readonly username: string;
  readonly now: Date;
}

/** Profiles as their owners see and write them. */
@Injectable()
export class ProfilesTable {
  /** Whether somebody has a profile. */
  async exists(db: Queryable, id: string): Promise<boolean> {
    return (await db.query('SELECT 1 FROM creators WHERE id = $1 AND deleted_at IS NULL', [id])).length > 0;
  }

  /** `null` before the first save. */
  async own(db: Queryable, id: string): Promise<OwnProfileRow | null> {
    const rows = await db.query<OwnProfileRow>(OWN_PROFILE, [id]);
    return rows[0] ?? null;
  }

  /** A profile that is known to be there, such as one that was just saved. */
  async existing(db: Queryable, id: string): Promise<OwnProfileRow> {
    const profile = await this.own(db, id);
    if (profile === null) throw new Error(`Profile ${id} has gone while it was being saved`);
    return profile;
  }

  /** The profile, locked until the transaction ends; where there is none yet, its coming into being is locked. */
  async lock(tx: Transaction, id: string): Promise<StoredProfile | null> {
    const locked = await this.lockRow(tx, id);
    if (locked !== null) return locked;
    // Two first saves at once: without this the second would take a second name before it finds the row.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('creators.profile:' || $1, 0))`, [id]);
    return this.lockRow(tx, id);
  }

  async insert(tx: Transaction, write: ProfileWrite, username: string): Promise<void> {
    await tx.execute(
      `INSERT INTO creators (id, display_name, bio, skills, availability, avatar_image_id, banner_image_id, hourly_rate_minor, project_rate_minor,
              currency, link_x, link_instagram, link_linkedin, link_website, contact_email, contact_email_visible, updated_at, created_at, username)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18)`,
      [...values(write), username],
    );
  }

  async update(tx: Transaction, write: ProfileWrite): Promise<void> {
    await tx.execute(
      `UPDATE creators SET display_name = $2, bio = $3, skills = $4, availability = $5, avatar_image_id = $6, banner_image_id = $7,
              hourly_rate_minor = $8, project_rate_minor = $9, currency = $10, link_x = $11, link_instagram = $12, link_linkedin = $13,
              link_website = $14, contact_email = $15, contact_email_visible = $16, updated_at = $17, version = version + 1
        WHERE id = $1 AND deleted_at IS NULL`,
      values(write),
    );
  }

  /** The version stays: a form that is open elsewhere holds no username, and can still be saved. */
  async rename(tx: Transaction, { id, username, now }: UsernameWrite): Promise<void> {
    await tx.execute('UPDATE creators SET username = $2, username_changed_at = $3, updated_at = $3 WHERE id = $1 AND deleted_at IS NULL', [id, username, now]);
  }

  private async lockRow(tx: Transaction, id: string): Promise<StoredProfile | null> {
    const rows = await tx.query<StoredProfile>(LOCKED, [id]);
    return rows[0] ?? null;
  }
}

function values({ id, fields, now }: ProfileWrite): readonly SqlValue[] {
  const { links } = fields;
  return [
    ...[id, fields.displayName, fields.bio, fields.skills, fields.availability, fields.avatarImageId, fields.bannerImageId],
    ...[fields.hourlyRateMinor, fields.projectRateMinor, fields.currency, links.x, links.instagram, links.linkedin, links.website],
    ...[fields.contactEmail, fields.contactEmailVisible, now],
  ];
}
