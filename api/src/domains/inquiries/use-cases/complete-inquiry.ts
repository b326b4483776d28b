import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import { InquiryLinks } from '../inquiry-token.js';
import { completionBy, type Side } from '../model/completion.js';
import type { LockedInquiry, OwnInquiry } from '../model/inquiry.js';
import { InquiriesTable } from '../store/inquiries-table.js';
import { OwnInquiries } from '../store/own-inquiries.js';

/** What a creator's completion can come to. */
export type CompleteInquiryResult = OwnInquiry | NotFoundProblem | StateProblem | ForbiddenProblem;

/** What a client's completion can come to. */
export type ClientCompletionResult = { readonly completedId: string } | NotFoundProblem | StateProblem;

/** Notes that a side calls the work done. When both have, it is completed, once. */
@Injectable()
export class CompleteInquiry {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly links: InquiryLinks,
    private readonly table: InquiriesTable,
    private readonly own: OwnInquiries,
    private readonly clock: Clock,
  ) {}

  /** As the creator. */
  asCreator(member: Member, id: string): Promise<CompleteInquiryResult> {
    return this.database.transaction(async (tx): Promise<CompleteInquiryResult> => {
      const refused = await this.authorizer.check(tx, member, inquiriesPolicy.complete);
      if (refused !== null) return refused;
      const creatorId = creatorIdOf(member);
      const inquiry = isUUID(id) ? await this.table.lockOwn(tx, creatorId, id) : null;
      if (inquiry === null) return new NotFoundProblem();
      return (await this.mark(tx, inquiry, 'CREATOR')) ?? this.own.existing(tx, creatorId, id);
    });
  }

  /** As the client. @param token the secret name of the inquiry. */
  asClient(token: string): Promise<ClientCompletionResult> {
    return this.database.transaction(async (tx): Promise<ClientCompletionResult> => {
      const id = this.links.idOf(token);
      const inquiry = id === null ? null : await this.table.lock(tx, id);
      if (inquiry === null) return new NotFoundProblem();
      return (await this.mark(tx, inquiry, 'CLIENT')) ?? { completedId: inquiry.id };
    });
  }

  private async mark(tx: Transaction, inquiry: LockedInquiry, side: Side): Promise<StateProblem | null> {
    const completion = completionBy(side, inquiry);
    if (completion === 'REFUSED') return new StateProblem('Only an inquiry that was accepted can be completed.');
    if (completion === 'UNCHANGED') return null;
    const whole = completion === 'COMPLETED';
    const { id: inquiryId, creatorId } = inquiry;
    await this.table.complete(tx, { id: inquiryId, side: side === 'CLIENT' ? 'client' : 'creator', whole, now: this.clock.now() });
    if (!whole) return null;
    await tx.emit({ type: 'inquiries.state-changed', payload: { inquiryId, creatorId, status: 'COMPLETED' } });
    await tx.emit({ type: 'inquiries.completed', payload: { inquiryId, creatorId } });
    return null;
  }
}
