import { Injectable } from '@nestjs/common';
import type { CommunityStatistics, PlatformCard } from '@guildhall/contracts';
import { Cache } from '../../../platform/cache/cache.js';
import { Database } from '../../../platform/database/database.js';
import { CommunityReader } from '../community-reader.js';

/** Seconds that figures are kept; a change that was told takes them away earlier. */
const KEPT_SECONDS = 300;

/** What the hub shows beside its feed. */
export interface HubFigures {
  readonly platforms: readonly PlatformCard[];
  readonly statistics: CommunityStatistics;
}

const FIGURES = { namespace: 'community', key: 'figures', ttlSeconds: KEPT_SECONDS } as const;

/** Reads figures for those who ask, from the cache. */
@Injectable()
export class ReadCommunity {
  constructor(
    private readonly database: Database,
    private readonly cache: Cache,
    private readonly reader: CommunityReader,
  ) {}

  run(): Promise<HubFigures> {
    return this.cache.getOrLoad(FIGURES, async () => ({
      platforms: await this.reader.platforms(this.database),
      statistics: await this.reader.statistics(this.database),
    }));
  }

  /** Lets the next one who asks see what has changed. Fails without Redis, so that who calls is run again. */
  forget(): Promise<void> {
    return this.cache.invalidate(FIGURES);
  }
}
