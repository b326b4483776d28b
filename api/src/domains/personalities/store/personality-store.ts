import { Injectable } from '@nestjs/common';
import { listingSlug } from '@guildhall/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import type { PersonalityDraft } from '../model/personality-draft.js';
import { DRAFT } from './personality-drafts.js';

/** A personality as far as saving it again needs to know. */
export interface StoredPersonality {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly contentHash: string;
  readonly deleted: boolean;
}

/** What a version is written from. */
export interface VersionRow {
  readonly personalityId: string;
  readonly version: number;
  readonly draft: PersonalityDraft;
  readonly contentHash: string;
  readonly at: Date;
}

/** Writes of the domain. */
@Injectable()
export class PersonalityStore {
  /** Makes savings of one personality take turns until the transaction ends, also when it is yet to be made. */
  async lock(tx: Transaction, draft: PersonalityDraft): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`personalities:${draft.source}:${draft.identifier}`]);
  }

  async find(tx: Transaction, draft: PersonalityDraft): Promise<StoredPersonality | null> {
    const rows = await tx.query<StoredPersonality>(
      `SELECT p.id, p.slug, p.current_version AS version, s.content_hash AS "contentHash", p.deleted_at IS NOT NULL AS deleted
         FROM personalities p JOIN personality_sources s ON s.personality_id = p.id
        WHERE p.source = $1 AND p.source_identifier = $2 FOR UPDATE OF p`,
      [draft.source, draft.identifier],
    );
    return rows[0] ?? null;
  }

  /** What a personality was saved from, whole; it exists. */
  async draft(tx: Transaction, id: string): Promise<PersonalityDraft> {
    const rows = await tx.query<PersonalityDraft>(`${DRAFT} WHERE p.id = $1`, [id]);
    if (rows[0] === undefined) throw new Error(`There is no personality ${id}`);
    return rows[0];
  }

  /** Makes a personality with version 1. @returns false when the slug is taken. */
  async insert(tx: Transaction, personality: { id: string; slug: string; at: Date }, draft: PersonalityDraft): Promise<boolean> {
    const { id, slug, at } = personality;
    const { status, visibility, moderationStatus } = draft.standing;
    const card = [draft.author, draft.name, draft.description, draft.category, draft.tags, draft.language, JSON.stringify(draft.traits)];
    const inserted = await tx.execute(
      `INSERT INTO personalities (id, slug, source, source_identifier, author, name, description, category, tags, language, traits,
          status, visibility, moderation_status, current_version, created_at, updated_at, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text, $13, $14, 1, $15::timestamptz, $15::timestamptz,
          CASE WHEN $12::text = 'PUBLISHED' THEN $15::timestamptz END)
       ON CONFLICT (slug) DO NOTHING`,
      [id, slug, draft.source, draft.identifier, ...card, status, visibility, moderationStatus, at],
    );
    return inserted === 1;
  }

  /** Moves a personality to a version, the same or a newer one, and takes over what its card shows. */
  async advance(tx: Transaction, { personalityId, version, draft, at }: VersionRow): Promise<void> {
    const card = [draft.author, draft.name, draft.description, draft.category, draft.tags, draft.language, JSON.stringify(draft.traits)];
    await tx.execute(
      `UPDATE personalities SET author = $2, name = $3, description = $4, category = $5, tags = $6, language = $7, traits = $8,
              current_version = $9, updated_at = $10
        WHERE id = $1`,
      [personalityId, ...card, version, at],
    );
  }

  /** Keeps what a personality was read from. */
  async saveSource(tx: Transaction, { personalityId, draft, contentHash }: VersionRow): Promise<void> {
    await tx.execute(
      `INSERT INTO personality_sources (personality_id, raw, content_hash) VALUES ($1, $2, $3)
       ON CONFLICT (personality_id) DO UPDATE SET raw = EXCLUDED.raw, content_hash = EXCLUDED.content_hash`,
      [personalityId, JSON.stringify(draft.raw), contentHash],
    );
  }

  /** Puts a personality on the pages of its tags and takes it off the others. Two spellings of one address count once, the first. */
  async replaceTags(tx: Transaction, personality: { id: string; slug: string }, tags: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM personality_tags WHERE personality_id = $1', [personality.id]);
    await tx.execute(
      `INSERT INTO personality_tags (tag, slug, personality_id, label)
       SELECT tag, $1, $2, label FROM unnest($3::text[], $4::text[]) AS t (tag, label) WHERE tag <> '' ON CONFLICT DO NOTHING`,
      [personality.slug, personality.id, tags.map(listingSlug), tags],
    );
  }

  async addVersion(tx: Transaction, { personalityId, version, draft, contentHash, at }: VersionRow): Promise<void> {
    await tx.execute(
      `INSERT INTO personality_versions (personality_id, version, system_prompt, opening_message, opening_questions, examples, raw,
          content_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        personalityId,
        version,
        draft.systemPrompt,
        draft.openingMessage,
        draft.openingQuestions,
        JSON.stringify(draft.examples),
        JSON.stringify(draft.raw),
        contentHash,
        at,
      ],
    );
  }
}
