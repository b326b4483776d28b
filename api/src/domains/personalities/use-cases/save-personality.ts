import { Injectable } from '@nestjs/common';
import { listingSlug } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { contentHash } from '../model/content-hash.js';
import { changesBetween } from '../model/draft-changes.js';
import type { PersonalityDraft } from '../model/personality-draft.js';
import { slugCandidates } from '../model/slug.js';
import { PersonalityStore, type StoredPersonality } from '../store/personality-store.js';

/** What saving did. */
export type SaveOutcome =
  | { readonly kind: 'created'; readonly slug: string }
  | {
      readonly kind: 'updated';
      readonly slug: string;
      /** The version that it made, `null` when only the card has changed. */
      readonly version: number | null;
      /** What has changed, in words: "prompt", "tags". */
      readonly changes: readonly string[];
    }
  | { readonly kind: 'unchanged'; readonly slug: string }
  /** Somebody has removed it here; a file does not bring it back. */
  | { readonly kind: 'removed'; readonly slug: string };

/**
 * Stores one personality of a source as an operator: creates it, adds a version when it says something else, changes its
 * card, or does nothing. One transaction with its event; savings of the same personality take turns.
 */
@Injectable()
export class SavePersonality {
  constructor(
    private readonly database: Database,
    private readonly store: PersonalityStore,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run(draft: PersonalityDraft): Promise<SaveOutcome> {
    const hash = contentHash(draft);
    return this.database.transaction(async (tx) => {
      await this.store.lock(tx, draft);
      const stored = await this.store.find(tx, draft);
      if (stored === null) return this.create(tx, draft, hash);
      if (stored.deleted) return { kind: 'removed', slug: stored.slug };
      if (stored.contentHash === hash) return { kind: 'unchanged', slug: stored.slug };
      return this.update(tx, stored, { draft, hash });
    });
  }

  private async create(tx: Transaction, draft: PersonalityDraft, hash: string): Promise<SaveOutcome> {
    const id = this.randomness.id();
    const at = this.clock.now();
    const slug = await this.insert(tx, { id, at }, draft);
    const row = { personalityId: id, version: 1, draft, contentHash: hash, at };
    await this.store.addVersion(tx, row);
    await this.store.saveSource(tx, row);
    await this.store.replaceTags(tx, { id, slug }, draft.tags);
    await tx.emit({ type: 'personalities.published', payload: { personalityId: id } });
    return { kind: 'created', slug };
  }

  // Tries slugs until one is free: two different personalities made at once may want the same.
  private async insert(tx: Transaction, { id, at }: { id: string; at: Date }, draft: PersonalityDraft): Promise<string> {
    for (const slug of slugCandidates(draft.slugText, draft.language)) {
      if (await this.store.insert(tx, { id, slug, at }, draft)) return slug;
    }
    throw new Error('Slugs never run out');
  }

  private async update(tx: Transaction, stored: StoredPersonality, { draft, hash }: { draft: PersonalityDraft; hash: string }): Promise<SaveOutcome> {
    const before = await this.store.draft(tx, stored.id);
    const { parts, makesVersion } = changesBetween(before, draft);
    const version = makesVersion ? stored.version + 1 : stored.version;
    const row = { personalityId: stored.id, version, draft, contentHash: hash, at: this.clock.now() };
    if (makesVersion) await this.store.addVersion(tx, row);
    await this.store.advance(tx, row);
    await this.store.saveSource(tx, row);
    await this.store.replaceTags(tx, stored, draft.tags);
    await tx.emit({ type: 'personalities.published', payload: { personalityId: stored.id, left: listingsLeft(before, draft) } });
    return { kind: 'updated', slug: stored.slug, version: makesVersion ? version : null, changes: parts };
  }
}

// Lists that it was on and is no more: the rows will not tell once the change is made.
function listingsLeft(before: PersonalityDraft, after: PersonalityDraft): { categories: readonly string[]; tags: readonly string[] } {
  const kept = new Set(after.tags.map(listingSlug));
  const tags = new Set(before.tags.map(listingSlug).filter((tag) => tag !== '' && !kept.has(tag)));
  return { categories: before.category === after.category ? [] : [before.category], tags: [...tags] };
}
