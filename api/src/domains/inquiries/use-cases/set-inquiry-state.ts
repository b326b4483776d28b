import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { InquiryStatus } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { ConflictProblem, NotFoundProblem, StateProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import type { OwnInquiry } from '../model/inquiry.js';
import { creatorChoices, isAnswer, isClosed } from '../model/transitions.js';
import { InquiriesTable } from '../store/inquiries-table.js';
import { OwnInquiries } from '../store/own-inquiries.js';

/** A step that a creator wants. */
export interface WantedState {
  readonly id: string;
  readonly status: InquiryStatus;
  /** Version of the inquiry that was read. */
  readonly version: number;
}

/** What a step can come to. */
export type SetInquiryStateResult = OwnInquiry | NotFoundProblem | StateProblem | ConflictProblem | ForbiddenProblem;

/** Puts a received inquiry into another state, along the table of transitions. */
@Injectable()
export class SetInquiryState {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly table: InquiriesTable,
    private readonly own: OwnInquiries,
    private readonly clock: Clock,
  ) {}

  run(member: Member, { id, status, version }: WantedState): Promise<SetInquiryStateResult> {
    return this.database.transaction(async (tx): Promise<SetInquiryStateResult> => {
      const refused = await this.authorizer.check(tx, member, inquiriesPolicy.setState);
      if (refused !== null) return refused;
      const creatorId = creatorIdOf(member);
      const inquiry = isUUID(id) ? await this.table.lockOwn(tx, creatorId, id) : null;
      if (inquiry === null) return new NotFoundProblem();
      if (inquiry.version !== version) return new ConflictProblem('This inquiry was changed in another window or by the client. Reload it and try again.');
      if (!creatorChoices(inquiry.status).includes(status)) return new StateProblem('This inquiry cannot go there from where it stands.');
      await this.table.setState(tx, { id, status, answered: isAnswer(status), closed: isClosed(status), now: this.clock.now() });
      await tx.emit({ type: 'inquiries.state-changed', payload: { inquiryId: id, creatorId, status } });
      return this.own.existing(tx, creatorId, id);
    });
  }
}
