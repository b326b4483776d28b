import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { ListingsTable } from '../store/listings-table.js';
import { IndexListings } from '../use-cases/index-listings.js';

/** Seconds between two looks for suspensions that have ended. */
const EVERY = 60;
/** Milliseconds looked back: more than a worker is away, less than makes the look slow. */
const LOOK_BACK = 7 * 86_400_000;

/** What lists need by the clock: to be filled once where creators were there before them, and to take back who was suspended. */
@Injectable()
export class FillListings implements OnApplicationBootstrap {
  private readonly logger = new Logger(FillListings.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly once: OncePerTick,
    private readonly listings: ListingsTable,
    private readonly index: IndexListings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.once.run('marketplace.fill-listings', EVERY, async () => {
      const done = await this.index.fill();
      if (done > 0) this.logger.log(`Listed ${done} creators`);
    });
  }

  /** The end of a suspension is no event: it comes with the time. */
  @Interval(EVERY * 1_000)
  async takeBack(): Promise<void> {
    await this.once.run('marketplace.take-back', EVERY, async () => {
      const now = this.clock.now();
      const ids = await this.listings.returnedSince(this.database, new Date(now.getTime() - LOOK_BACK), now);
      if (ids.length > 0) await this.index.run(ids);
    });
  }
}
