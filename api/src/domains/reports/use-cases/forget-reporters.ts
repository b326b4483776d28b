import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { dayOf } from '../model/reporter.js';
import { ReportsTable } from '../store/reports-table.js';

/** Forgets, when a day is over, by which secret its reporters were hashed. */
@Injectable()
export class ForgetReporters {
  constructor(
    private readonly database: Database,
    private readonly table: ReportsTable,
    private readonly clock: Clock,
  ) {}

  /** @returns how many secrets went. */
  run(): Promise<number> {
    return this.table.forgetSalts(this.database, dayOf(this.clock.now()));
  }
}
