import { Injectable } from '@nestjs/common';
import type { SampleMessage } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Trait } from '../model/personality-draft.js';

/** A personality on a card. */
export interface CardRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly traits: readonly Trait[];
}

/** A personality on its own page. */
export interface PersonalityRow extends CardRow {
  readonly version: number;
  readonly language: string | null;
  readonly openingMessage: string | null;
  readonly openingQuestions: readonly string[];
  readonly examples: readonly SampleMessage[];
  readonly publishedAt: Date;
}

/** What a list is narrowed to. */
export interface ListFilter {
  /** Any of them; all when `null`. */
  readonly categories: readonly string[] | null;
  /** Slug of a tag; all when `null`. */
  readonly tag: string | null;
}

/** Lists are counted this far. */
const COUNT_CAP = 10_000;

const PUBLIC = `p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, o.suspended_until, o.banned_at)`;

const FROM = `personalities p LEFT JOIN users o ON o.id = p.owner_id`;

// $3 and $4; a filter that is not asked for is planned away.
const MATCHES = `($3::text[] IS NULL OR p.category = ANY($3))
  AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM personality_tags t WHERE t.tag = $4 AND t.slug = p.slug))`;

/** The catalogue: a page of cards and the capped count, as one row. */
export const LIST = `
  SELECT (SELECT count(*)::int FROM (SELECT 1 FROM ${FROM} WHERE ${PUBLIC} AND ${MATCHES} LIMIT ${COUNT_CAP}) AS counted) AS total,
         COALESCE((
           SELECT jsonb_agg(card ORDER BY slug) FROM (
             SELECT p.slug, jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'description', p.description,
                      'category', p.category, 'tags', to_jsonb(p.tags), 'traits', p.traits) AS card
               FROM ${FROM} WHERE ${PUBLIC} AND ($2::text IS NULL OR p.slug > $2) AND ${MATCHES} ORDER BY p.slug LIMIT $1) AS page), '[]') AS cards`;

// Names its columns one by one: the system prompt and the raw source of a version are in no public payload.
const ONE = `
  SELECT p.id, p.slug, p.name, p.description, p.category, p.tags, p.traits, p.current_version AS version, p.language,
         v.opening_message AS "openingMessage", v.opening_questions AS "openingQuestions", v.examples, p.published_at AS "publishedAt"
    FROM ${FROM} JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version`;

/** Public reads: one statement each. */
@Injectable()
export class PersonalityQueries {
  constructor(private readonly database: Database) {}

  /** At most `limit` cards after a slug, and how many there are in all (up to 10,000). */
  async list(filter: ListFilter, { limit, after }: { limit: number; after: string | null }): Promise<{ cards: readonly CardRow[]; total: number }> {
    const rows = await this.database.query<{ cards: CardRow[]; total: number }>(LIST, [limit, after, filter.categories, filter.tag]);
    return rows[0] ?? { cards: [], total: 0 };
  }

  async bySlug(slug: string): Promise<PersonalityRow | null> {
    const rows = await this.database.query<PersonalityRow>(`${ONE} WHERE p.slug = $1 AND ${PUBLIC}`, [slug]);
    return rows[0] ?? null;
  }

  async byId(id: string): Promise<PersonalityRow | null> {
    const rows = await this.database.query<PersonalityRow>(`${ONE} WHERE p.id = $1 AND ${PUBLIC}`, [id]);
    return rows[0] ?? null;
  }
}
