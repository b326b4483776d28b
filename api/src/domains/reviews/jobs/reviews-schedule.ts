import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { OpenSealed } from '../use-cases/open-sealed.js';

/** Seconds between two looks for seals that have run out. */
const EVERY_SECONDS = 300;

/** Opens, every five minutes, reviews that have waited for the other side long enough. */
@Injectable()
export class ReviewsSchedule {
  private readonly logger = new Logger(ReviewsSchedule.name);

  constructor(
    private readonly openSealed: OpenSealed,
    private readonly once: OncePerTick,
  ) {}

  @Cron('*/5 * * * *')
  async open(): Promise<void> {
    try {
      await this.once.run('reviews.open-sealed', EVERY_SECONDS, async () => {
        const opened = await this.openSealed.run();
        if (opened > 0) this.logger.log(`Opened ${opened} reviews that had been sealed for fourteen days`);
      });
    } catch (error) {
      // The next tick tries again; an unhandled rejection would end the worker.
      this.logger.warn(`Opening sealed reviews failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
