import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { PersonalityDraft } from '../model/personality-draft.js';

/** Drafts as they were saved, with prompt and source: for operators and for comparing, never for a public answer. */
export const DRAFT = `
  SELECT p.source, p.source_identifier AS identifier, p.slug AS "slugText", p.author, p.name, p.description, p.category, p.tags, p.language,
         p.traits, jsonb_build_object('status', p.status, 'visibility', p.visibility, 'moderationStatus', p.moderation_status) AS standing,
         v.system_prompt AS "systemPrompt", v.opening_message AS "openingMessage", v.opening_questions AS "openingQuestions", v.examples, s.raw
    FROM personalities p
    JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version
    JOIN personality_sources s ON s.personality_id = p.id`;

/** Which personalities are wanted. */
export interface DraftFilter {
  /** All when `null`. */
  readonly slugs: readonly string[] | null;
  /** All when `null`. */
  readonly statuses: readonly string[] | null;
}

/** Personalities as they were saved, whole. */
@Injectable()
export class PersonalityDrafts {
  /** Those that are not deleted, in order of slug, at most `limit` after one. */
  async after(db: Queryable, { slugs, statuses }: DraftFilter, page: { readonly after: string; readonly limit: number }): Promise<readonly PersonalityDraft[]> {
    return db.query<PersonalityDraft>(
      `${DRAFT}
        WHERE p.deleted_at IS NULL AND p.slug > $1 AND ($3::text[] IS NULL OR p.slug = ANY($3)) AND ($4::text[] IS NULL OR p.status = ANY($4))
        ORDER BY p.slug LIMIT $2`,
      [page.after, page.limit, slugs, statuses],
    );
  }
}
