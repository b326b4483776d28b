import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { SweepUploads } from '../use-cases/sweep-uploads.js';

/** Clears up after uploads, once an hour. */
@Injectable()
export class MediaSchedule {
  private readonly logger = new Logger(MediaSchedule.name);

  constructor(
    private readonly sweep: SweepUploads,
    private readonly once: OncePerTick,
  ) {}

  @Cron('23 * * * *')
  async clearUp(): Promise<void> {
    try {
      await this.once.run('media.sweep', 3_600, async () => {
        const orphans = await this.sweep.removeOrphans();
        const abandoned = await this.sweep.releaseAbandoned();
        if (orphans + abandoned > 0) this.logger.log(`Removed ${orphans} files without a row and ${abandoned} unused images`);
      });
    } catch (error) {
      // The next hour tries again; an unhandled rejection would end the worker.
      this.logger.warn(`Clearing up after uploads failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
