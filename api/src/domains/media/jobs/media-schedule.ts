import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { SweepUploads } from '../use-cases/sweep-uploads.js';

/** Clears up after uploads, once an hour, and among images that nothing shows any more, once a day. */
@Injectable()
export class MediaSchedule {
  private readonly logger = new Logger(MediaSchedule.name);

  constructor(
    private readonly sweep: SweepUploads,
    private readonly once: OncePerTick,
  ) {}

  @Cron('41 3 * * *')
  async forget(): Promise<void> {
    await this.trying('Removing images that nothing shows', async () => {
      await this.once.run('media.forget', 86_400, async () => {
        const forgotten = await this.sweep.releaseForgotten();
        if (forgotten > 0) this.logger.log(`Removed ${forgotten} images that nothing has shown for a month`);
      });
    });
  }

  @Cron('23 * * * *')
  async clearUp(): Promise<void> {
    await this.trying('Clearing up after uploads', async () => {
      await this.once.run('media.sweep', 3_600, async () => {
        const orphans = await this.sweep.removeOrphans();
        const abandoned = await this.sweep.releaseAbandoned();
        if (orphans + abandoned > 0) this.logger.log(`Removed ${orphans} files without a row and ${abandoned} unused images`);
      });
    });
  }

  private async trying(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The next time tries again; an unhandled rejection would end the worker.
      this.logger.warn(`${what} failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
