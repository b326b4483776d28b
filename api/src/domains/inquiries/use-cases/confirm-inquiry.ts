import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { NotFoundProblem, StateProblem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { InquiryLinks } from '../inquiry-token.js';
import { confirmableUntil } from '../model/inquiry-limits.js';
import type { LockedInquiry } from '../model/inquiry.js';
import { leadsTo } from '../model/transitions.js';
import { Contacts } from '../store/contacts.js';
import { InquiriesTable } from '../store/inquiries-table.js';
import { Delivery } from './delivery.js';

/** What a confirmation can come to; confirming twice is confirming once. */
export type ConfirmInquiryResult = { readonly confirmedId: string } | NotFoundProblem | StateProblem | QuotaProblem;

/** Delivers what was sent under an address, once whoever reads its mail says that it is theirs. */
@Injectable()
export class ConfirmInquiry {
  constructor(
    private readonly database: Database,
    private readonly links: InquiryLinks,
    private readonly contacts: Contacts,
    private readonly table: InquiriesTable,
    private readonly delivery: Delivery,
    private readonly clock: Clock,
  ) {}

  /** @param token the secret name of the inquiry. */
  run(token: string): Promise<ConfirmInquiryResult> {
    return this.database.transaction(async (tx): Promise<ConfirmInquiryResult> => {
      const id = this.links.idOf(token);
      const inquiry = id === null ? null : await this.table.lock(tx, id);
      if (inquiry === null) return new NotFoundProblem();
      return (await this.deliver(tx, inquiry)) ?? { confirmedId: inquiry.id };
    });
  }

  private async deliver(tx: Transaction, inquiry: LockedInquiry): Promise<StateProblem | QuotaProblem | null> {
    const now = this.clock.now();
    const { id, creatorId, clientEmailKey, status, createdAt } = inquiry;
    const late = status === 'UNCONFIRMED' && confirmableUntil(createdAt) <= now;
    if (status === 'EXPIRED' || late) return new StateProblem('This link is too old. Write to the creator again.');
    if (!leadsTo(status, 'NEW')) return null;
    if (!(await this.contacts.isReachable(tx, creatorId))) return new StateProblem('This creator cannot be reached at the moment.');
    const objection = await this.delivery.objection(tx, { creatorId, emailKey: clientEmailKey, userId: null }, now);
    if (objection !== null) return objection;
    await this.table.deliver(tx, id, now);
    await tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } });
    return null;
  }
}
