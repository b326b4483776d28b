import { Injectable } from '@nestjs/common';
import type { CommunityStatistics, PlatformCard } from '@guildhall/contracts';
import { Clock } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/database.js';
import { CommunityConfig } from './community.config.js';
import { communitiesOf } from './model/community-elsewhere.js';
import { platformCard } from './model/platform-card.js';
import { CommunityCounts } from './store/community-counts.js';
import { PlatformFiguresTable, type KeptFigures } from './store/platform-figures.js';

/** The figures from their rows, for pages: these are written when the rows have changed, which a cache would not know yet. */
@Injectable()
export class CommunityReader {
  constructor(
    private readonly config: CommunityConfig,
    private readonly table: PlatformFiguresTable,
    private readonly counts: CommunityCounts,
    private readonly clock: Clock,
  ) {}

  /** Communities elsewhere, as configured. */
  async platforms(db: Queryable): Promise<PlatformCard[]> {
    return this.cardsOf(await this.table.all(db));
  }

  /** The cards of the configured communities with what is kept of them. */
  cardsOf(kept: readonly KeptFigures[]): PlatformCard[] {
    const now = this.clock.now();
    return communitiesOf(this.config).map((there) => platformCard(there, kept.find(({ platform, key }) => platform === there.platform && key === there.key), now));
  }

  /** What has happened here in all. */
  statistics(db: Queryable): Promise<CommunityStatistics> {
    return this.counts.read(db);
  }
}
