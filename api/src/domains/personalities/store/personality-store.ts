import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import type { PersonalityDraft } from '../model/personality-draft.js';

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
      `SELECT p.id, p.slug, p.current_version AS version, v.content_hash AS "contentHash", p.deleted_at IS NOT NULL AS deleted
         FROM personalities p JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version
        WHERE p.source = $1 AND p.source_identifier = $2 FOR UPDATE OF p`,
      [draft.source, draft.identifier],
    );
    return rows[0] ?? null;
  }

  /** Makes a published personality with version 1. @returns false when the slug is taken. */
  async insert(tx: Transaction, personality: { id: string; slug: string; at: Date }, draft: PersonalityDraft): Promise<boolean> {
    const { id, slug, at } = personality;
    const inserted = await tx.execute(
      `INSERT INTO personalities (id, slug, source, source_identifier, author, name, description, category, tags, language,
          status, visibility, moderation_status, current_version, created_at, updated_at, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'PUBLISHED', 'PUBLIC', 'APPROVED', 1, $11, $11, $11)
       ON CONFLICT (slug) DO NOTHING`,
      [id, slug, draft.source, draft.identifier, draft.author, draft.name, draft.description, draft.category, draft.tags, draft.language, at],
    );
    return inserted === 1;
  }

  /** Moves a personality to a newer version and takes over what its card shows. */
  async advance(tx: Transaction, { personalityId, version, draft, at }: VersionRow): Promise<void> {
    await tx.execute(
      `UPDATE personalities SET author = $2, name = $3, description = $4, category = $5, tags = $6, language = $7,
              current_version = $8, updated_at = $9
        WHERE id = $1`,
      [personalityId, draft.author, draft.name, draft.description, draft.category, draft.tags, draft.language, version, at],
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
