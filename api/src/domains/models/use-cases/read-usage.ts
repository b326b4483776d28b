import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { dayOf, monthOf, usagePeriod, type UsagePeriod } from '../model/usage-period.js';
import { noCalls, type SummedUsage } from '../model/usage.js';
import { UsageSumsTable } from '../store/usage-sums.js';

/** Usage of a period, with every day of it up to today. */
export interface PeriodUsage extends SummedUsage {
  readonly period: UsagePeriod;
}

/** Reads what a member's keys were used for. */
@Injectable()
export class ReadUsage {
  constructor(
    private readonly database: Database,
    private readonly sums: UsageSumsTable,
    private readonly clock: Clock,
  ) {}

  /** @param name a month or the last 30 days, the current month without one. */
  async run(member: Member, name?: string): Promise<PeriodUsage> {
    const now = this.clock.now();
    const period = usagePeriod(name, now);
    const usage = await this.sums.read(this.database, { userId: member.userId, from: period.from, to: period.to });
    const days = new Map(usage.days.map(({ day, sums }) => [day, sums]));
    return {
      ...usage,
      period,
      days: period.days.map((day) => ({ day, sums: days.get(day) ?? noCalls })),
      months: [...new Set([monthOf(dayOf(now)), ...usage.months])].sort().reverse(),
    };
  }
}
