import { Injectable } from '@nestjs/common';
import type { PersonalityPage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths } from '../model/route.js';
import type { LoadedPage } from './loaded-page.js';
import { isoTime, personalityCardAs, personalityIsPublic, publicPersonalities } from './page-sql.js';

/** Cards on the page of a personality. */
const RELATED = 6;

// Public personalities of a category on one side of a slug, as `p`.
function beside(category: string, side: string): string {
  return `FROM ${publicPersonalities} WHERE ${personalityIsPublic} AND p.category = ${category} AND p.slug ${side}`;
}

// Those that come next by slug, and after the last the first: so each is shown by few, and a change of one rewrites few.
const NEXT = `
  SELECT card, slug, wrapped FROM (
    (SELECT ${personalityCardAs('p')} AS card, p.slug, 0 AS wrapped ${beside('own.category', '> own.slug')} ORDER BY p.slug LIMIT ${RELATED})
    UNION ALL
    (SELECT ${personalityCardAs('p')}, p.slug, 1 ${beside('own.category', '< own.slug')} ORDER BY p.slug LIMIT ${RELATED})) AS both_sides
  ORDER BY wrapped, slug LIMIT ${RELATED}`;

/** Names its columns one by one: the system prompt of a version is in no public payload. */
export const PERSONALITIES = `
  SELECT own.personality, COALESCE((SELECT jsonb_agg(card ORDER BY wrapped, slug) FROM (${NEXT}) AS next), '[]') AS related
  FROM (
    SELECT p.slug, p.category, jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'description', p.description, 'category', p.category,
      'tags', to_jsonb(p.tags), 'version', p.current_version, 'language', p.language, 'author', p.author, 'traits', p.traits,
      'openingMessage', v.opening_message, 'openingQuestions', to_jsonb(v.opening_questions), 'examples', v.examples,
      'publishedAt', ${isoTime('p.published_at')}, 'updatedAt', ${isoTime('p.updated_at')}) AS personality
    FROM ${publicPersonalities} JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version
    WHERE p.slug = ANY($1) AND ${personalityIsPublic}) AS own`;

// The other way round: whose pages show these, in their own category and in those that they have left.
const SHOWING = `
  SELECT n.slug FROM personalities own
    CROSS JOIN LATERAL unnest(array_append($2::text[], own.category)) AS c (category)
    CROSS JOIN LATERAL (
      (SELECT p.slug ${beside('c.category', '< own.slug')} ORDER BY p.slug DESC LIMIT ${RELATED})
      UNION ALL
      (SELECT p.slug ${beside('c.category', '> own.slug')} ORDER BY p.slug DESC LIMIT ${RELATED})) AS n
   WHERE own.id = ANY($1)`;

/** Reads the pages of personalities. */
@Injectable()
export class PersonalityPages {
  constructor(private readonly config: HttpConfig) {}

  /** Published personalities by slug. */
  async bySlug(db: Queryable, slugs: readonly string[]): Promise<LoadedPage[]> {
    const rows = await db.query<Pick<PersonalityPage, 'personality' | 'related'>>(PERSONALITIES, [slugs]);
    return rows.map(({ personality, related }) => {
      const model: PersonalityPage = { kind: 'personality', ...this.config.origins, path: paths.personality(personality.slug), personality, related };
      return { state: 'LIVE', model, ownerId: personality.id, indexable: true };
    });
  }

  /** The pages of these personalities. */
  async pathsOf(db: Queryable, ids: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ path: string }>(
      `SELECT '/personalities/' || slug AS path FROM personalities WHERE id = ANY($1)
       UNION SELECT path FROM pages WHERE owner_id = ANY($1)`,
      [ids],
    );
    return rows.map((row) => row.path);
  }

  /** Their pages, and those of others that show them. @param left categories that they have been in before. */
  async touchedPaths(db: Queryable, ids: readonly string[], left: readonly string[]): Promise<string[]> {
    const showing = await db.query<{ slug: string }>(SHOWING, [ids, left]);
    return [...(await this.pathsOf(db, ids)), ...showing.map(({ slug }) => paths.personality(slug))];
  }

  /** Personalities of these people, public or not. */
  async ownedBy(db: Queryable, owners: readonly string[]): Promise<string[]> {
    if (owners.length === 0) return [];
    const rows = await db.query<{ id: string }>('SELECT id FROM personalities WHERE owner_id = ANY($1)', [owners]);
    return rows.map((row) => row.id);
  }

  /** Personalities in order of id, for a full publish. */
  async idsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>('SELECT id FROM personalities WHERE id > $1 ORDER BY id LIMIT $2', [after, limit]);
    return rows.map((row) => row.id);
  }
}
