import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { utcDay } from '../model/visit.js';
import { VisitsTable } from '../store/visits-table.js';

/** Days that the numbers of visitors are kept: what popularity looks at, and one more. */
const KEPT_DAYS = 31;

const DAY_MS = 86_400_000;

/** Forgets who visited when the day is over, and how many when they count no more. */
@Injectable()
export class ForgetVisits {
  constructor(
    private readonly database: Database,
    private readonly visits: VisitsTable,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows went. */
  run(): Promise<number> {
    const now = this.clock.now();
    return this.visits.forget(this.database, { today: utcDay(now), oldest: utcDay(new Date(now.getTime() - KEPT_DAYS * DAY_MS)) });
  }
}
