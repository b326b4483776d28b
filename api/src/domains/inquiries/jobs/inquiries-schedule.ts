import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { ExpireInquiries } from '../use-cases/expire-inquiries.js';

/** Seconds between two looks for inquiries that were not confirmed in time. */
const TICK_SECONDS = 600;

/** Ends unconfirmed inquiries, every ten minutes. */
@Injectable()
export class InquiriesSchedule {
  private readonly logger = new Logger(InquiriesSchedule.name);

  constructor(
    private readonly expire: ExpireInquiries,
    private readonly once: OncePerTick,
  ) {}

  @Cron('*/10 * * * *')
  async end(): Promise<void> {
    try {
      await this.once.run('inquiries.expire', TICK_SECONDS, async () => {
        const ended = await this.expire.run();
        if (ended > 0) this.logger.log(`Ended ${ended} inquiries that nobody has confirmed`);
      });
    } catch (error) {
      // The next tick tries again; an unhandled rejection would end the worker.
      this.logger.warn(`Ending unconfirmed inquiries failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
