import type { TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { loadConfig } from '../../../platform/config/env.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { RowStanding } from '../../identity/row-standing.js';
import type { CommunityConfig } from '../community.config.js';
import { CommunityReader } from '../community-reader.js';
import { PlatformHttp } from '../platforms/platform-http.js';
import { PlatformReaders } from '../platforms/platform-readers.js';
import { CommunityCounts } from '../store/community-counts.js';
import { PlatformFiguresTable } from '../store/platform-figures.js';
import { RefreshLog } from '../store/refresh-log.js';
import { AskRefresh } from '../use-cases/ask-refresh.js';
import { CountCommunity } from '../use-cases/count-community.js';
import { RefreshPlatforms } from '../use-cases/refresh-platforms.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function communityOn({ database, clock }: TestDatabase, config: CommunityConfig) {
  const table = new PlatformFiguresTable();
  const counts = new CommunityCounts();
  const reader = new CommunityReader(config, table, counts, clock);
  const readers = new PlatformReaders(new PlatformHttp(loadConfig(HttpConfig, {})), config);
  return {
    reader,
    readers,
    askRefresh: new AskRefresh(database, new Authorizer(new RowStanding(clock)), new RefreshLog(), clock, new SystemRandomness()),
    count: new CountCommunity(database, counts, clock),
    refresh: new RefreshPlatforms(database, config, readers, table, reader, clock),
  };
}
