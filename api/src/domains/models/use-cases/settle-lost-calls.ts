import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ModelCalls } from '../store/model-calls.js';

/** Rows of one statement: short locks, however many calls a crash has left. */
const BATCH = 500;

/** Ends calls whose process is gone. */
@Injectable()
export class SettleLostCalls {
  constructor(
    private readonly database: Database,
    private readonly calls: ModelCalls,
    private readonly clock: Clock,
  ) {}

  /** @returns how many ended. */
  async run(): Promise<number> {
    const now = this.clock.now();
    for (let ended = 0; ; ) {
      const batch = await this.calls.settleLost(this.database, { now, most: BATCH });
      ended += batch;
      if (batch < BATCH) return ended;
    }
  }
}
