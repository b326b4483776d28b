import { Cache } from '../../../platform/cache/cache.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import type { Redis } from '../../../platform/redis/redis.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { BrowseCreators } from '../store/browse-creators.js';
import { ListingsTable } from '../store/listings-table.js';
import { IndexListings } from '../use-cases/index-listings.js';
import { ListCreators } from '../use-cases/list-creators.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function marketplaceOn({ database }: Pick<TestDatabase, 'database'>, redis: Redis) {
  const browse = new BrowseCreators();
  return {
    browse,
    index: new IndexListings(database, new ListingsTable()),
    list: new ListCreators(database, browse, new Cache(redis, new SystemRandomness())),
  };
}
