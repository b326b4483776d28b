import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import { popularityOf } from '../model/popularity.js';
import { ratingScoreOf, type StarSum } from '../model/rating-score.js';
import { isSameScore } from '../model/score.js';
import { utcDay } from '../model/visit.js';
import { ScoresTable, type ScoreFacts, type ScoreWrite } from '../store/scores-table.js';

/** Creators that are looked at in one go. */
const CHUNK = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What a look needs to know once. */
interface Basis {
  readonly today: string;
  readonly marketplace: StarSum;
}

/**
 * Brings scores to what the rows say now. Only what differs is locked and written, and what is written is told in the same transaction:
 * killed half-way, the next run does the rest. Running it twice changes nothing the second time.
 */
@Injectable()
export class RankCreators {
  constructor(
    private readonly database: Database,
    private readonly scores: ScoresTable,
    private readonly clock: Clock,
  ) {}

  /** All listed creators. @returns how many scores changed. */
  async all(): Promise<number> {
    const basis = await this.basis();
    let changed = 0;
    for (let after: string | undefined = FIRST_ID; after !== undefined; ) {
      const ids: string[] = await this.scores.idsAfter(this.database, after, CHUNK);
      changed += await this.bringUp(ids, basis);
      after = ids.at(-1);
    }
    return changed;
  }

  /** One creator, of whom a review has just been published. */
  async one(creatorId: string): Promise<void> {
    await this.bringUp([creatorId], await this.basis());
  }

  /** Creators who were listed a moment ago, by the caller and under its lock: nobody sees them without the stars that they have already. */
  async listed(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const basis = await this.basis(tx);
    await this.write(tx, this.stale(await this.scores.facts(tx, ids, basis.today), basis));
  }

  private async basis(db: Queryable = this.database): Promise<Basis> {
    return { today: utcDay(this.clock.now()), marketplace: await this.scores.allStars(db) };
  }

  private async bringUp(ids: readonly string[], basis: Basis): Promise<number> {
    if (ids.length === 0) return 0;
    const stale = this.stale(await this.scores.facts(this.database, ids, basis.today), basis);
    if (stale.length === 0) return 0;
    return this.database.transaction(async (tx) => {
      const wanted = stale.map(({ facts }) => facts.id);
      await this.scores.lock(tx, wanted);
      // Read again under the lock: a review may have arrived since, and an older look must not undo it.
      const changes = this.stale(await this.scores.facts(tx, wanted, basis.today), basis);
      await this.write(tx, changes);
      return changes.length;
    });
  }

  private stale(all: readonly ScoreFacts[], { marketplace }: Basis): { facts: ScoreFacts; scores: ScoreWrite }[] {
    return all
      .map((facts) => ({ facts, scores: { id: facts.id, popularity: popularityOf(facts), rating: ratingScoreOf(facts.stars, marketplace), stars: facts.stars } }))
      .filter(({ facts: { present }, scores }) => !(isSameScore(present.popularity, scores.popularity) && isSameScore(present.rating, scores.rating) && isSameStars(present.stars, scores.stars)));
  }

  private async write(tx: Transaction, changes: readonly { facts: ScoreFacts; scores: ScoreWrite }[]): Promise<void> {
    if (changes.length === 0) return;
    await this.scores.save(tx, changes.map(({ scores }) => scores));
    // Stars are on the creator's card, wherever it is shown; the order of lists is the lists' own.
    for (const { facts } of changes.filter(({ facts: { present, stars } }) => !isSameStars(present.stars, stars))) {
      await tx.emit({ type: 'marketplace.listing-changed', payload: { creatorId: facts.id, categories: facts.categories } });
    }
    await tx.emit({ type: 'marketplace.ranked', payload: {} });
  }
}

function isSameStars(one: StarSum, other: StarSum): boolean {
  return one.sum === other.sum && one.count === other.count;
}
