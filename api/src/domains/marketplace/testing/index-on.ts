import { FixedClock } from '../../../../test/fixed-clock.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { ListingsTable } from '../store/listings-table.js';
import { ScoresTable } from '../store/scores-table.js';
import { IndexListings } from '../use-cases/index-listings.js';
import { RankCreators } from '../use-cases/rank-creators.js';

/** What keeps the read model, on a test database; the clock matters to scores alone. */
export function indexOn({ database, clock = new FixedClock() }: Pick<TestDatabase, 'database'> & Partial<Pick<TestDatabase, 'clock'>>): IndexListings {
  return new IndexListings(database, new ListingsTable(), new RankCreators(database, new ScoresTable(), clock));
}
