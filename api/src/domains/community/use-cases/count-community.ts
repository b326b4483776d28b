import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { CommunityCounts } from '../store/community-counts.js';

/** Counts this community again and tells the pages when a figure is another one. */
@Injectable()
export class CountCommunity {
  constructor(
    private readonly database: Database,
    private readonly counts: CommunityCounts,
    private readonly clock: Clock,
  ) {}

  /** @returns whether a figure has changed. */
  run(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const changed = await this.counts.count(tx, this.clock.now());
      if (changed) await tx.emit({ type: 'community.statistics-refreshed', payload: {} });
      return changed;
    });
  }
}
