import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
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

  /** Writes, or takes away, the listings of some creators, and tells in an event for each that is or was listed. */
  async run(creatorIds: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sources = await this.listings.lockSources(tx, creatorIds);
      const shown = sources.filter(({ categories }) => categories.length > 0);
      await this.listings.save(tx, shown.map(listingOf));
      await this.listings.remove(tx, sources.filter(({ categories }) => categories.length === 0).map(({ id }) => id));
      // Reviews may be older than the listing: work that was hidden for a while, a review that arrived first.
      await this.rank.listed(tx, shown.filter(({ listed }) => listed === null).map(({ id }) => id));
      for (const { id, categories, listed } of sources) {
        const touched = [...new Set([...(listed ?? []), ...categories])].sort();
        if (touched.length > 0) await tx.emit({ type: 'marketplace.listing-changed', payload: { creatorId: id, categories: touched } });
      }
    });
  }

  /** Writes every listing again, a few hundred at a time. @param progress is told how many creators are done. */
  async all(progress: (done: number) => void): Promise<number> {
    let done = 0;
    let after = FIRST_ID;
    for (;;) {
      const ids = await this.listings.creatorIdsAfter(this.database, after, CHUNK);
      const last = ids.at(-1);
      if (last === undefined) return done;
      await this.run(ids);
      done += ids.length;
      after = last;
      progress(done);
    }
  }

  /** Fills the read model of a database that has none yet. @returns how many creators were looked at. */
  async fill(): Promise<number> {
    return (await this.listings.isUnfilled(this.database)) ? this.all(() => undefined) : 0;
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
