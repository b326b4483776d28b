import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { categoryBits } from '../model/categories.js';
import { documentOf } from '../model/search-words.js';
import { skillKey } from '../model/skill-key.js';
import { ListingsTable, type ListingSource, type ListingWrite } from '../store/listings-table.js';
import { RankCreators } from './rank-creators.js';

/** Creators of one transaction of a rebuild. */
const CHUNK = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Keeps the read model of lists as the rows are: running it twice is the same as once. */
@Injectable()
export class IndexListings {
  constructor(
    private readonly database: Database,
    private readonly listings: ListingsTable,
    private readonly rank: RankCreators,
  ) {}

  /** Writes, or takes away, the listings of some creators, and tells of each that is different now: what changes nothing on a card draws no list anew. */
  run(creatorIds: readonly string[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const sources = await this.listings.lockSources(tx, creatorIds);
      const written = await this.listings.save(tx, sources.filter(({ categories }) => categories.length > 0).map(listingOf));
      await this.listings.remove(tx, sources.filter(({ categories }) => categories.length === 0).map(({ id }) => id));
      // Reviews may be older than the listing: work that was hidden for a while, a review that arrived first.
      await this.rank.listed(tx, sources.filter(({ categories, listed }) => categories.length > 0 && listed === null).map(({ id }) => id));
      const different = new Set(written);
      await tell(tx, sources.filter(({ id, categories }) => categories.length === 0 || different.has(id)));
    });
  }

  /** Looks at every listing again, a few hundred at a time, and tells of those alone that were wrong. @param progress is told how many creators are done. */
  all(progress: (done: number) => void): Promise<number> {
    return this.walk((after) => this.listings.creatorIdsAfter(this.database, after, CHUNK), progress);
  }

  /** Lists who is missing: everybody while the read model is new, the rest where a filling was cut short. @returns how many there were. */
  fill(): Promise<number> {
    return this.walk((after) => this.listings.unlistedIdsAfter(this.database, after, CHUNK), () => undefined);
  }

  private async walk(next: (after: string) => Promise<string[]>, progress: (done: number) => void): Promise<number> {
    let done = 0;
    let after = FIRST_ID;
    for (;;) {
      const ids = await next(after);
      const last = ids.at(-1);
      if (last === undefined) return done;
      await this.run(ids);
      done += ids.length;
      after = last;
      progress(done);
    }
  }
}

async function tell(tx: Transaction, sources: readonly ListingSource[]): Promise<void> {
  for (const { id, categories, listed } of sources) {
    const touched = [...new Set([...(listed ?? []), ...categories])].sort();
    if (touched.length > 0) await tx.emit({ type: 'marketplace.listing-changed', payload: { creatorId: id, categories: touched } });
  }
}

function listingOf({ id, categories, availability, skills, username, displayName, titles, bio }: ListingSource): ListingWrite {
  const named = new Map(skills.map((label) => [skillKey(label), label]));
  return {
    id,
    categories,
    bits: categoryBits(categories),
    skills: [...named].map(([key, label]) => ({ key, label })),
    availability,
    document: documentOf({ names: `${displayName} ${username}`, skills: skills.join(' '), titles, bio }),
  };
}
