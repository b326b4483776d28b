import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { claimQuota } from '../../../platform/limits/quota.js';
import { StateProblem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { clientQuota, creatorQuota } from '../model/inquiry-limits.js';
import { BlocksTable, type BlockSubject } from '../store/blocks-table.js';
import { UseCounts } from '../store/use-counts.js';

/** Decides, at the moment of delivery and under the locks of its quotas, whether an inquiry may reach its creator. */
@Injectable()
export class Delivery {
  constructor(
    private readonly blocks: BlocksTable,
    private readonly counts: UseCounts,
  ) {}

  /** `null` when it may. The locks are held until the transaction ends: of those at once exactly as many pass as the quota says. */
  async objection(tx: Transaction, subject: BlockSubject, now: Date): Promise<StateProblem | QuotaProblem | null> {
    const { creatorId, emailKey } = subject;
    // The address first, then the creator: everybody takes the two locks in this order.
    const used = await claimQuota(tx, clientQuota, { subject: emailKey, now, used: () => this.counts.deliveredOf(tx, emailKey) });
    if (used !== null) return used;
    if (await this.blocks.isBlocked(tx, subject)) return new StateProblem('This creator does not take inquiries from you.');
    return claimQuota(tx, creatorQuota, { subject: creatorId, now, used: () => this.counts.deliveredTo(tx, creatorId) });
  }
}
