import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { InquiriesTable } from '../store/inquiries-table.js';

/** Rows of one statement: short locks, whatever a flood has left. */
const BATCH = 500;

/** Ends what nobody has confirmed in time, and forgets what was written. */
@Injectable()
export class ExpireInquiries {
  constructor(
    private readonly database: Database,
    private readonly table: InquiriesTable,
    private readonly clock: Clock,
  ) {}

  /** @returns how many ended. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const until = new Date(now.getTime() - limits.inquiry.confirmableHours * 3_600_000);
    for (let ended = 0; ; ) {
      const batch = await this.table.expire(this.database, { until, most: BATCH, now });
      ended += batch;
      if (batch < BATCH) return ended;
    }
  }
}
