import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { isShown } from '../model/item.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { DraftsTable } from '../store/drafts-table.js';
import { ItemsTable } from '../store/items-table.js';
import { SubmissionsTable } from '../store/submissions-table.js';

/** What a deletion can come to. */
export type DeleteItemResult = { readonly deletedId: string } | NotFoundProblem | ForbiddenProblem;

/** Takes an own item away, with what was typed over it. The row and its images stay, unseen, and can be brought back for 30 days; what waited for a decision is withdrawn. */
@Injectable()
export class DeleteItem {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly items: ItemsTable,
    private readonly submissions: SubmissionsTable,
    private readonly drafts: DraftsTable,
    private readonly clock: Clock,
  ) {}

  run(member: Member, id: string): Promise<DeleteItemResult> {
    return this.database.transaction(async (tx): Promise<DeleteItemResult> => {
      const refused = await this.authorizer.check(tx, member, portfolioPolicy.deleteItem);
      if (refused !== null) return refused;
      const item = isUUID(id) ? await this.items.lockOwn(tx, creatorIdOf(member), id) : null;
      if (item === null) return new NotFoundProblem();
      const now = this.clock.now();
      await this.submissions.withdrawForDeletion(tx, item.id, now);
      await this.drafts.deleteOfItem(tx, item.id);
      await this.items.delete(tx, item.id, now);
      if (isShown(item)) await tx.emit({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: item.creatorId } });
      return { deletedId: item.id };
    });
  }
}
