import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { claimQuota } from '../../../platform/limits/quota.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { NotFoundProblem, type QuotaProblem, type ValidationProblem } from '../../../platform/problems/problem.js';
import { reportQuota } from '../model/report-quota.js';
import { objectionTo, type ReportDraft } from '../model/report.js';
import { dayOf, networkKey, reporterName, type Reporter } from '../model/reporter.js';
import { ReportedThings } from '../store/reported-things.js';
import { ReportsTable, type NewReport } from '../store/reports-table.js';

/** The report is in, or was before: whoever reports cannot tell, and need not. */
export interface Received {
  readonly received: true;
}

/** What reporting can come to. */
export type ReportContentResult = Received | ValidationProblem | NotFoundProblem | QuotaProblem;

/**
 * Takes a report of something public from anybody, also without an account and also from members who may do nothing else: they would
 * only sign out. Nobody but moderators learns of it.
 */
@Injectable()
export class ReportContent {
  constructor(
    private readonly database: Database,
    private readonly things: ReportedThings,
    private readonly table: ReportsTable,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run(actor: Actor, draft: ReportDraft): Promise<ReportContentResult> {
    const objection = objectionTo(draft);
    if (objection !== null) return objection;
    const now = this.clock.now();
    const reporter = await this.reporterOf(actor, now);
    return this.database.transaction(async (tx): Promise<ReportContentResult> => {
      const thing = isUUID(draft.target.id) ? await this.things.find(tx, draft.target) : null;
      if (thing === null) return new NotFoundProblem('This is not here any more, so there is nothing to report.');
      return (await this.store(tx, { id: this.randomness.id(), draft, reporter, now })) ?? { received: true };
    });
  }

  private async reporterOf(actor: Actor, now: Date): Promise<Reporter> {
    if (actor.kind === 'member') return { userId: actor.userId, network: null };
    const salt = await this.table.salt(this.database, dayOf(now), this.randomness.bytes(32));
    return { userId: null, network: networkKey(salt, actor.address) };
  }

  private async store(tx: Transaction, report: NewReport): Promise<QuotaProblem | null> {
    const { id, draft, reporter, now } = report;
    const used = async (): Promise<Date[]> => (await this.table.usedSince(tx, reporter, dayOf(now))).map(dayOf);
    const refused = await claimQuota(tx, reportQuota, { subject: reporterName(reporter), now, used });
    // Behind the lock of the quota, so that a form sent twice at once is one report; before its answer, for it takes no new place.
    if (await this.table.hasOpen(tx, draft.target, reporter)) return null;
    if (refused !== null) return refused;
    await this.table.insert(tx, report);
    await tx.emit({ type: 'reports.received', payload: { reportId: id, targetType: draft.target.type, targetId: draft.target.id } });
    return null;
  }
}
