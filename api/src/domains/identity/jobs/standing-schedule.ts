import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EndSuspensions } from '../use-cases/end-suspensions.js';

/** Seconds after its end within which a suspension is noticed. */
const LOOK_SECONDS = 2;

/** Looks for suspensions that have ended. Every replica may: rows that one is at are skipped by the others. */
@Injectable()
export class StandingSchedule {
  private readonly logger = new Logger(StandingSchedule.name);
  private busy = false;

  constructor(private readonly end: EndSuspensions) {}

  @Interval(LOOK_SECONDS * 1_000)
  async look(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const ended = await this.end.run();
      if (ended > 0) this.logger.log(`${ended} suspensions have ended`);
    } catch (error) {
      // The next look tries again; an unhandled rejection would end the worker.
      this.logger.warn(`Ending suspensions failed: ${error instanceof Error ? error.message : 'unknown'}`);
    } finally {
      this.busy = false;
    }
  }
}
