import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { beginOf, endOf, usagePeriod, type UsagePeriod } from '../model/usage-period.js';
import { UsageLines, type UsageLine } from '../store/usage-lines.js';

/** Calls of a period, to be taken page by page. */
export interface UsageExport {
  readonly period: UsagePeriod;
  readonly pages: AsyncIterable<readonly UsageLine[]>;
}

/** Reads a member's calls one by one, however many they are. */
@Injectable()
export class ExportUsage {
  constructor(
    private readonly database: Database,
    private readonly lines: UsageLines,
    private readonly clock: Clock,
  ) {}

  /** @param name a month or the last 30 days, the current month without one. */
  run(member: Member, name?: string): UsageExport {
    const period = usagePeriod(name, this.clock.now());
    const { from, to } = period;
    return { period, pages: this.lines.pages(this.database, { userId: member.userId, from: beginOf(from), until: endOf(to) }) };
  }
}
