import type { PortfolioCategory } from '@guildhall/contracts';
import type { TestDatabase } from '../../../../test/test-database.js';
import { CreatorBuilder, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { indexOn } from './index-on.js';

/** Builds creators who show work and are listed, for tests. */
export class ListingBuilder extends CreatorBuilder {
  private shown: { readonly category: PortfolioCategory; readonly title: string }[] = [];
  private stars: readonly number[] = [];
  private popularity = 0;

  showing(category: PortfolioCategory, title = 'Night market'): this {
    this.shown.push({ category, title });
    return this;
  }

  rated(...stars: readonly number[]): this {
    this.stars = stars;
    return this;
  }

  /** In millionths of a point. */
  popular(micro: number): this {
    this.popularity = micro;
    return this;
  }

  async list(db: Pick<TestDatabase, 'database'>): Promise<SavedCreator> {
    const creator = await this.save(db.database);
    const items = this.shown.length === 0 ? [{ category: 'IMAGE' as const, title: 'Night market' }] : this.shown;
    for (const { category, title } of items) await anItem().of(creator.id).filedUnder(category).titled(title).save(db.database);
    await indexOn({ database: db.database }).run([creator.id]);
    const sum = this.stars.reduce((total, one) => total + one, 0);
    await db.database.execute('UPDATE creator_listings SET rating_sum = $2, rating_count = $3, rating_micro = $4, popularity_micro = $5 WHERE creator_id = $1', [
      ...[creator.id, sum, this.stars.length],
      ...[this.stars.length === 0 ? 0 : Math.floor((sum * 1_000_000) / this.stars.length), this.popularity],
    ]);
    return creator;
  }
}

/** `aListing().called('ada').showing('IMAGE').rated(5, 4).list(db)` */
export function aListing(): ListingBuilder {
  return new ListingBuilder();
}
