import { Injectable } from '@nestjs/common';
import type { PersonalityPage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths } from '../model/route.js';
import type { LoadedPage } from './loaded-page.js';
import { isoTime, personalityIsPublic, publicPersonalities } from './page-sql.js';

// Names its columns one by one: the system prompt of a version is in no public payload.
const PERSONALITIES = `
  SELECT jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'description', p.description, 'category', p.category,
    'tags', to_jsonb(p.tags), 'version', p.current_version, 'language', p.language, 'openingMessage', v.opening_message,
    'openingQuestions', to_jsonb(v.opening_questions), 'examples', v.examples,
    'publishedAt', ${isoTime('p.published_at')}, 'updatedAt', ${isoTime('p.updated_at')}) AS personality
  FROM ${publicPersonalities} JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version
  WHERE p.slug = ANY($1) AND ${personalityIsPublic}`;

/** Reads the pages of personalities. */
@Injectable()
export class PersonalityPages {
  constructor(private readonly config: HttpConfig) {}

  /** Published personalities by slug. */
  async bySlug(db: Queryable, slugs: readonly string[]): Promise<LoadedPage[]> {
    const rows = await db.query<Pick<PersonalityPage, 'personality'>>(PERSONALITIES, [slugs]);
    return rows.map(({ personality }) => {
      const model: PersonalityPage = { kind: 'personality', ...this.config.origins, path: paths.personality(personality.slug), personality };
      return { state: 'LIVE', model, ownerId: personality.id, indexable: true };
    });
  }

  /** Every path that shows something of these personalities. */
  async pathsOf(db: Queryable, ids: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ path: string }>(
      `SELECT '/personalities/' || slug AS path FROM personalities WHERE id = ANY($1)
       UNION SELECT path FROM pages WHERE owner_id = ANY($1)`,
      [ids],
    );
    return rows.map((row) => row.path);
  }

  /** Personalities in order of id, for a full publish. */
  async idsAfter(db: Queryable, after: string, limit: number): Promise<string[]> {
    const rows = await db.query<{ id: string }>('SELECT id FROM personalities WHERE id > $1 ORDER BY id LIMIT $2', [after, limit]);
    return rows.map((row) => row.id);
  }
}
