import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { ForgetReporters } from '../use-cases/forget-reporters.js';

/** Seconds between two looks for days that are over. */
const TICK_SECONDS = 3_600;

/** Once an hour: what could lead back to yesterday's reporters goes. */
@Injectable()
export class ReportsSchedule {
  private readonly logger = new Logger(ReportsSchedule.name);

  constructor(
    private readonly forget: ForgetReporters,
    private readonly once: OncePerTick,
  ) {}

  // Two minutes past: by then the day is over on every replica's clock.
  @Cron('2 * * * *')
  async hourly(): Promise<void> {
    try {
      await this.once.run('reports.forget-reporters', TICK_SECONDS, async () => void (await this.forget.run()));
    } catch (error) {
      // The next hour tries again; an unhandled rejection would end the worker.
      this.logger.warn(`Forgetting reporters failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
