import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { SettleLostCalls } from '../use-cases/settle-lost-calls.js';

/** Seconds between two looks for calls whose process is gone. */
const TICK_SECONDS = 60;

/** Ends lost calls, every minute. */
@Injectable()
export class LostCallsSchedule {
  private readonly logger = new Logger(LostCallsSchedule.name);

  constructor(
    private readonly settle: SettleLostCalls,
    private readonly once: OncePerTick,
  ) {}

  @Cron('* * * * *')
  async end(): Promise<void> {
    try {
      await this.once.run('models.lost-calls', TICK_SECONDS, async () => {
        const ended = await this.settle.run();
        if (ended > 0) this.logger.warn(`${ended} calls to models ended without an end: counted with all that they may have cost`);
      });
    } catch (error) {
      // The next tick tries again; an unhandled rejection would end the worker.
      this.logger.warn(`Ending lost calls failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
