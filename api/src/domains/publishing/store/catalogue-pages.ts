import { Injectable } from '@nestjs/common';
import { limits, type PersonalitiesPage, type PersonalityCard, type PersonalityGroup } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../../platform/graphql/cursor.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths } from '../model/route.js';
import { personalityCardAs, personalityIsPublic, publicPersonalities } from './page-sql.js';

/** Tags that a page names: those that at least two of its personalities have. */
const TAGS = 16;

/** Personalities from which on search engines are asked to list the page of a tag: fewer are no more than their own pages. */
const WORTH_LISTING = 3;

/** The part of the catalogue that is wanted, `null` for all of it. */
export type CataloguePart = { readonly by: 'category' | 'tag'; readonly slug: string } | null;

// Members of a part of the catalogue as `p`, its slug being $3.
const members = {
  all: `${publicPersonalities} WHERE ${personalityIsPublic}`,
  category: `${publicPersonalities} WHERE ${personalityIsPublic} AND p.category = $3`,
  tag: `personality_tags m JOIN ${publicPersonalities.replace('personalities p', 'personalities p ON p.id = m.personality_id')} WHERE m.tag = $3 AND ${personalityIsPublic}`,
} as const;

function cards(of: string, slug: string): string {
  return `COALESCE((
    SELECT jsonb_agg(card ORDER BY slug) FROM (
      SELECT ${personalityCardAs('p')} AS card, p.slug FROM ${of} AND ($2::text IS NULL OR ${slug} > $2) ORDER BY ${slug} LIMIT $1) AS page), '[]') AS cards`;
}

function tags(of: string, but: string): string {
  return `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('slug', tag, 'label', label, 'count', times) ORDER BY times DESC, tag) FROM (
      SELECT t.tag, mode() WITHIN GROUP (ORDER BY t.label) AS label, count(*)::int AS times
        FROM personality_tags t JOIN (SELECT p.id FROM ${of}) AS of ON of.id = t.personality_id
       WHERE ${but} GROUP BY t.tag HAVING count(*) > 1 ORDER BY times DESC, t.tag LIMIT ${TAGS}) AS most), '[]') AS tags`;
}

/** The statement of each kind of page: its cards, counts and tags as one row. $1 limit, $2 slug to go on after, $3 slug of the part. */
export const CATALOGUE = {
  all: `
    SELECT ${cards(members.all, 'p.slug')}, ${tags(members.all, 'true')}, NULL AS label, NULL AS total,
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('slug', category, 'label', category, 'count', times) ORDER BY category) FROM (
          SELECT p.category, count(*)::int AS times FROM ${members.all} GROUP BY p.category) AS counted), '[]') AS categories`,
  category: `
    SELECT ${cards(members.category, 'p.slug')}, ${tags(members.category, 'true')}, $3::text AS label,
      (SELECT count(*)::int FROM ${members.category}) AS total, '[]'::jsonb AS categories`,
  tag: `
    SELECT ${cards(members.tag, 'm.slug')}, ${tags(members.tag, 't.tag <> $3')},
      (SELECT mode() WITHIN GROUP (ORDER BY m.label) FROM ${members.tag}) AS label,
      (SELECT count(*)::int FROM ${members.tag}) AS total, '[]'::jsonb AS categories`,
} as const;

interface CatalogueRow {
  readonly cards: readonly PersonalityCard[];
  readonly tags: readonly PersonalityGroup[];
  readonly categories: readonly PersonalityGroup[];
  readonly label: string | null;
  /** `null` for the whole, whose categories tell. */
  readonly total: number | null;
}

/** Reads the catalogue of personalities and its parts: one statement a page. */
@Injectable()
export class CataloguePages {
  constructor(private readonly config: HttpConfig) {}

  /** A page by name. `null` for a part that nobody public is in. @param after cursor of the page before; @throws Refusal for a made-up one. */
  async page(db: Queryable, part: CataloguePart, after: string | null): Promise<PersonalitiesPage | null> {
    const size = limits.page.default;
    const values = [size + 1, readCursor(after), ...(part === null ? [] : [part.slug])];
    const [row] = await db.query<CatalogueRow>(CATALOGUE[part?.by ?? 'all'], values);
    if (row === undefined) throw new Error('The catalogue is one row');
    const total = row.total ?? row.categories.reduce((sum, { count }) => sum + count, 0);
    if (part !== null && total === 0) return null;
    const shown = row.cards.slice(0, size);
    return {
      kind: 'personalities',
      ...this.config.origins,
      path: pathOf(part),
      narrowed: part === null ? null : { ...part, label: row.label ?? part.slug },
      personalities: shown,
      total,
      nextCursor: row.cards.length > size ? encodeCursor('personalities', [shown.at(-1)?.slug ?? '']) : null,
      categories: row.categories,
      tags: row.tags,
      indexable: part?.by !== 'tag' || total >= WORTH_LISTING,
    };
  }

  /** The parts of the catalogue that these personalities are in, public or not. */
  async pathsOf(db: Queryable, ids: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ by: 'category' | 'tag'; slug: string }>(
      `SELECT 'category' AS by, category AS slug FROM personalities WHERE id = ANY($1)
       UNION SELECT 'tag', tag FROM personality_tags WHERE personality_id = ANY($1)`,
      [ids],
    );
    return rows.map(pathOf);
  }

  /** Slugs of all categories in order, for a full publish. */
  async categoriesAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ category: string }>('SELECT DISTINCT category FROM personalities WHERE category > $1 ORDER BY category LIMIT $2', [after, limit]);
    return rows.map((row) => row.category);
  }

  /** Slugs of all tags in order, for a full publish. */
  async tagsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ tag: string }>('SELECT DISTINCT tag FROM personality_tags WHERE tag > $1 ORDER BY tag LIMIT $2', [after, limit]);
    return rows.map((row) => row.tag);
  }
}

function pathOf(part: CataloguePart): string {
  if (part === null) return paths.personalities;
  return part.by === 'tag' ? paths.personalityTag(part.slug) : paths.personalityCategory(part.slug);
}

function readCursor(after: string | null): string | null {
  // PostgreSQL refuses NUL in text; a cursor of ours never has one.
  return after === null ? null : String(decodeCursor('personalities', after, ['string'])[0]).replaceAll('\u0000', '');
}
