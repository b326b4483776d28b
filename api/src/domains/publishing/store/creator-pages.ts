import { Injectable } from '@nestjs/common';
import type { ItemPage, ProfilePage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths } from '../model/route.js';
import type { LoadedPage } from './loaded-page.js';
import { creatorDetails, creatorIsPublic, creatorStanding, isoTime, itemCreator, itemIsPublic, itemIsPublicAs, itemTileAs } from './page-sql.js';

/** Items on a profile; a longer portfolio is reached through its items' own pages. */
const GALLERY = 120;

const PROFILES = `
  SELECT c.id AS "ownerId", jsonb_build_object(
      'id', c.id, 'username', c.username, 'displayName', c.display_name, 'bio', c.bio, 'skills', to_jsonb(c.skills),
      'availability', c.availability, 'joinedAt', ${isoTime('c.created_at')}, 'updatedAt', ${isoTime('c.updated_at')}) || ${creatorDetails} AS creator,
    ${creatorStanding} AS standing,
    COALESCE((
      SELECT jsonb_agg(tile ORDER BY featured DESC, at DESC, id DESC) FROM (
        SELECT ${itemTileAs('i')} AS tile, i.featured, i.published_at AS at, i.id FROM portfolio_items i
         WHERE i.creator_id = c.id AND ${itemIsPublic} ORDER BY i.featured DESC, i.published_at DESC, i.id DESC LIMIT ${GALLERY}) AS newest), '[]') AS items
  FROM creators c JOIN users cu ON cu.id = c.id
  WHERE c.username = ANY($1) AND ${creatorIsPublic}`;

const ITEMS = `
  SELECT c.id AS "ownerId",
    jsonb_build_object('id', i.id, 'slug', i.slug, 'title', i.title, 'description', i.description, 'category', i.category,
      'tags', to_jsonb(i.tags), 'projectUrl', i.project_url,
      'images', COALESCE((
        SELECT jsonb_agg(image_picture(m, l.alt) ORDER BY l.position) FROM portfolio_item_images l JOIN images m ON m.id = l.image_id
         WHERE l.item_id = i.id AND m.status = 'READY'), '[]'),
      'publishedAt', ${isoTime('i.published_at')}, 'updatedAt', ${isoTime('i.updated_at')}) AS item,
    ${itemCreator} AS creator,
    COALESCE((
      SELECT jsonb_agg(tile ORDER BY at DESC, id DESC) FROM (
        SELECT ${itemTileAs('o')} AS tile, o.published_at AS at, o.id FROM portfolio_items o
         WHERE o.creator_id = c.id AND o.id <> i.id AND ${itemIsPublicAs('o')}
         ORDER BY o.published_at DESC, o.id DESC LIMIT 6) AS others), '[]') AS more
  FROM unnest($1::text[], $2::text[]) AS wanted (username, slug)
  JOIN creators c ON c.username = wanted.username JOIN users cu ON cu.id = c.id
  JOIN portfolio_items i ON i.creator_id = c.id AND i.slug = wanted.slug
  WHERE ${itemIsPublic} AND ${creatorIsPublic}`;

const RENAMED = `
  SELECT h.username, wanted.slug, c.username AS present
    FROM unnest($1::text[], $2::text[]) AS wanted (username, slug)
    JOIN creator_usernames h ON h.username = wanted.username
    JOIN creators c ON c.id = h.creator_id JOIN users cu ON cu.id = c.id
   WHERE h.username <> c.username AND ${creatorIsPublic}
     AND (wanted.slug IS NULL
          OR EXISTS (SELECT 1 FROM portfolio_items i WHERE i.creator_id = c.id AND i.slug = wanted.slug AND ${itemIsPublic}))`;

/** The address of a profile, or of an item of it. */
export interface CreatorAddress {
  readonly username: string;
  /** `null` for the profile itself. */
  readonly slug: string | null;
}

/** An address under a name that was given up, and the name that its creator has now. */
export interface RenamedAddress extends CreatorAddress {
  readonly present: string;
}

interface ProfileRow extends Pick<ProfilePage, 'creator' | 'items' | 'standing'> {
  ownerId: string;
}

interface ItemRow extends Pick<ItemPage, 'item' | 'creator' | 'more'> {
  ownerId: string;
}

/** Reads the pages of creators and their items: one statement for all profiles of a batch, one for all items. */
@Injectable()
export class CreatorPages {
  constructor(private readonly config: HttpConfig) {}

  /** Profiles by username; unknown or not public ones are missing. */
  async profiles(db: Queryable, usernames: readonly string[]): Promise<LoadedPage[]> {
    const rows = await db.query<ProfileRow>(PROFILES, [usernames]);
    return rows.map(({ ownerId, creator, items, standing }) => {
      const indexable = items.length > 0;
      const model: ProfilePage = { kind: 'profile', ...this.config.origins, path: paths.profile(creator.username), creator, items, standing, indexable };
      return { state: 'LIVE', model, ownerId, indexable };
    });
  }

  /** Items by username and slug. */
  async items(db: Queryable, keys: readonly { readonly username: string; readonly slug: string }[]): Promise<LoadedPage[]> {
    const rows = await db.query<ItemRow>(ITEMS, [keys.map((key) => key.username), keys.map((key) => key.slug)]);
    return rows.map(({ ownerId, item, creator, more }) => {
      const model: ItemPage = { kind: 'item', ...this.config.origins, path: paths.item(creator.username, item.slug), item, creator, more };
      return { state: 'LIVE', model, ownerId, indexable: true };
    });
  }

  /** A public creator as the page of an item shows them. */
  async itemCreator(db: Queryable, username: string): Promise<ItemPage['creator'] | null> {
    const rows = await db.query<{ creator: ItemPage['creator'] }>(
      `SELECT ${itemCreator} AS creator FROM creators c JOIN users cu ON cu.id = c.id WHERE c.username = $1 AND ${creatorIsPublic}`,
      [username],
    );
    return rows[0]?.creator ?? null;
  }

  /**
   * Where addresses under usernames that were given up lead now: straight to the present name, however many lie between.
   * That of an item leads on only while there is something to see, so that what was taken away stays gone.
   */
  async renamed(db: Queryable, addresses: readonly CreatorAddress[]): Promise<RenamedAddress[]> {
    return db.query<RenamedAddress>(RENAMED, [addresses.map(({ username }) => username), addresses.map(({ slug }) => slug)]);
  }

  /** Every path that shows something of these creators, present or past: what an event of theirs touches. */
  async pathsOf(db: Queryable, creatorIds: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ path: string }>(
      `SELECT '/portfolio/' || c.username AS path FROM creators c WHERE c.id = ANY($1)
       UNION
       SELECT '/portfolio/' || c.username || '/' || i.slug FROM creators c JOIN portfolio_items i ON i.creator_id = c.id
        WHERE c.id = ANY($1) AND i.status = 'APPROVED' AND i.visibility = 'PUBLIC' AND i.deleted_at IS NULL
       UNION
       SELECT path FROM pages WHERE owner_id = ANY($1)`,
      [creatorIds],
    );
    return rows.map((row) => row.path);
  }

  /** Creators in order of id, for a full publish. */
  async creatorIdsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>('SELECT id FROM creators WHERE id > $1 ORDER BY id LIMIT $2', [after, limit]);
    return rows.map((row) => row.id);
  }
}

