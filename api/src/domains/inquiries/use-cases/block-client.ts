import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import type { OwnInquiry } from '../model/inquiry.js';
import { BlocksTable } from '../store/blocks-table.js';
import { InquiriesTable } from '../store/inquiries-table.js';
import { OwnInquiries } from '../store/own-inquiries.js';

/** What blocking can come to. */
export type BlockClientResult = OwnInquiry | NotFoundProblem | ForbiddenProblem;

/** What unblocking can come to. */
export type UnblockClientResult = { readonly unblockedId: string } | NotFoundProblem | ForbiddenProblem;

/** Lets a creator hear no more of a client, or hear them again. What was delivered stays. */
@Injectable()
export class BlockClient {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly table: InquiriesTable,
    private readonly blocks: BlocksTable,
    private readonly own: OwnInquiries,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Blocks whoever sent a received inquiry. */
  block(member: Member, inquiryId: string): Promise<BlockClientResult> {
    return this.database.transaction(async (tx): Promise<BlockClientResult> => {
      const refused = await this.authorizer.check(tx, member, inquiriesPolicy.block);
      if (refused !== null) return refused;
      const creatorId = creatorIdOf(member);
      const inquiry = isUUID(inquiryId) ? await this.table.lockOwn(tx, creatorId, inquiryId) : null;
      if (inquiry === null) return new NotFoundProblem();
      await this.blocks.block(tx, inquiry, { id: this.randomness.id(), now: this.clock.now() });
      return this.own.existing(tx, creatorId, inquiryId);
    });
  }

  /** @param id of the block. */
  unblock(member: Member, id: string): Promise<UnblockClientResult> {
    return this.database.transaction(async (tx): Promise<UnblockClientResult> => {
      const refused = await this.authorizer.check(tx, member, inquiriesPolicy.unblock);
      if (refused !== null) return refused;
      const gone = isUUID(id) && (await this.blocks.unblock(tx, creatorIdOf(member), id));
      return gone ? { unblockedId: id } : new NotFoundProblem();
    });
  }
}
