import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { beginOf, endOf, usagePeriod, type UsagePeriod } from '../model/usage-period.js';
import { UsageLines, type UsageLine } from '../store/usage-lines.js';

/** Calls of a period, to be taken one after the other. */
export interface UsageExport {
  readonly period: UsagePeriod;
  readonly lines: AsyncIterable<UsageLine>;
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
    return { period, lines: this.each(member.userId, period) };
  }

  private async *each(userId: string, { from, to }: UsagePeriod): AsyncGenerator<UsageLine, void, undefined> {
    for await (const page of this.lines.pages(this.database, { userId, from: beginOf(from), until: endOf(to) })) yield* page;
  }
}
