import { Cache } from '../../../platform/cache/cache.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import type { Redis } from '../../../platform/redis/redis.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { BrowseCreators } from '../store/browse-creators.js';
import { ListCreators } from '../use-cases/list-creators.js';
import { indexOn } from './index-on.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function marketplaceOn({ database, clock }: Pick<TestDatabase, 'database' | 'clock'>, redis: Redis) {
  const browse = new BrowseCreators();
  return {
    browse,
    index: indexOn({ database, clock }),
    list: new ListCreators(database, browse, new Cache(redis, new SystemRandomness())),
  };
}
