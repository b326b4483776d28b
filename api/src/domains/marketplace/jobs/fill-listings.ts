import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { IndexListings } from '../use-cases/index-listings.js';

/** Seconds in which of all replicas that start one looks. */
const EVERY = 60;

/** What lists need when a worker starts: to be filled where creators were there before them, or a filling was cut short. */
@Injectable()
export class FillListings implements OnApplicationBootstrap {
  private readonly logger = new Logger(FillListings.name);

  constructor(
    private readonly once: OncePerTick,
    private readonly index: IndexListings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.once.run('marketplace.fill-listings', EVERY, async () => {
      const done = await this.index.fill();
      if (done > 0) this.logger.log(`Listed ${done} creators`);
    });
  }
}
