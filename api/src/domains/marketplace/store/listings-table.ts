import { Injectable } from '@nestjs/common';
import type { AvailabilityStatus, PortfolioCategory } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { cardOf, creatorIsPublic, itemIsPublic } from './public-sql.js';

/** What a listing is made from, as it is at this moment. */
export interface ListingSource {
  readonly id: string;
  /** Categories of public items, most frequent first; empty when the creator is not public or shows nothing. */
  readonly categories: readonly PortfolioCategory[];
  readonly username: string;
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
  /** Of public items, together. */
  readonly titles: string;
  /** Categories of the present listing; `null` when there is none. */
  readonly listed: readonly PortfolioCategory[] | null;
}

/** A listing as it is written. */
export interface ListingWrite {
  readonly id: string;
  readonly categories: readonly PortfolioCategory[];
  readonly bits: number;
  readonly skills: readonly { readonly key: string; readonly label: string }[];
  readonly availability: AvailabilityStatus;
  /** In the written form of `tsvector`. */
  readonly document: string;
}

/** Longest text of titles that is searched, in characters. */
const TITLES = 8_000;

const SOURCES = `
  SELECT c.id, c.username, c.display_name AS "displayName", c.bio, c.skills, c.availability,
    CASE WHEN ${creatorIsPublic} THEN ARRAY(
      SELECT i.category FROM portfolio_items i WHERE i.creator_id = c.id AND ${itemIsPublic} GROUP BY i.category ORDER BY count(*) DESC, i.category)
      ELSE '{}' END AS categories,
    left(COALESCE((SELECT string_agg(i.title, ' ' ORDER BY i.published_at DESC, i.id DESC) FROM portfolio_items i
                    WHERE i.creator_id = c.id AND ${itemIsPublic}), ''), ${TITLES}) AS titles,
    (SELECT l.categories FROM creator_listings l WHERE l.creator_id = c.id) AS listed
  FROM creators c JOIN users cu ON cu.id = c.id WHERE c.id = ANY($1) ORDER BY c.id`;

// A new one has the stars that the creator already has; those of one that is there are the ranking's to change.
const UPSERT = `
  INSERT INTO creator_listings AS l (creator_id, created_at, categories, category_bits, skills, availability, document, card, rating_sum, rating_count)
  SELECT c.id, c.created_at, n.categories, n.bits, n.skills, n.availability, n.document::tsvector, ${cardOf('n.categories')}, COALESCE(r.stars_sum, 0), COALESCE(r.reviews_count, 0)
    FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, categories text[], bits smallint, skills text[], availability text, document text)
    JOIN creators c ON c.id = n.id JOIN users cu ON cu.id = c.id LEFT JOIN creator_ratings r ON r.creator_id = c.id ORDER BY c.id
  ON CONFLICT (creator_id) DO UPDATE SET categories = excluded.categories, category_bits = excluded.category_bits, skills = excluded.skills,
    availability = excluded.availability, document = excluded.document, card = excluded.card
    WHERE (l.categories, l.skills, l.availability, l.document, l.card::text)
      IS DISTINCT FROM (excluded.categories, excluded.skills, excluded.availability, excluded.document, excluded.card::text)
  RETURNING l.creator_id AS id`;

const UNLISTED = `
  SELECT c.id FROM creators c JOIN users cu ON cu.id = c.id
   WHERE c.id > $1 AND ${creatorIsPublic} AND NOT EXISTS (SELECT 1 FROM creator_listings l WHERE l.creator_id = c.id)
     AND EXISTS (SELECT 1 FROM portfolio_items i WHERE i.creator_id = c.id AND ${itemIsPublic})
   ORDER BY c.id LIMIT $2`;

/** The read model of lists. */
@Injectable()
export class ListingsTable {
  /** Locks creators against other writers of their listings, then reads what these are made from. Unknown ones are missing. */
  async lockSources(tx: Transaction, ids: readonly string[]): Promise<ListingSource[]> {
    await tx.query('SELECT 1 FROM creators WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
    return tx.query<ListingSource>(SOURCES, [ids]);
  }

  /** @returns the creators whose listing is new or different now. */
  async save(tx: Transaction, listings: readonly ListingWrite[]): Promise<string[]> {
    if (listings.length === 0) return [];
    const names = new Map(listings.flatMap(({ skills }) => skills.map(({ key, label }) => [key, label] as const)));
    const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
    await tx.execute('INSERT INTO listing_skills (skill, label) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING', [
      sorted.map(([key]) => key),
      sorted.map(([, label]) => label),
    ]);
    const written = await tx.query<{ id: string }>(UPSERT, [JSON.stringify(listings.map(({ skills, ...rest }) => ({ ...rest, skills: skills.map(({ key }) => key) })))]);
    return written.map(({ id }) => id);
  }

  async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.execute('DELETE FROM creator_listings WHERE creator_id = ANY($1)', [ids]);
  }

  /** Creators in order of id. */
  async creatorIdsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>('SELECT id FROM creators WHERE id > $1 ORDER BY id LIMIT $2', [after, limit]);
    return rows.map(({ id }) => id);
  }

  /** Creators in order of id who show work and are not listed. */
  async unlistedIdsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>(UNLISTED, [after, limit]);
    return rows.map(({ id }) => id);
  }
}
