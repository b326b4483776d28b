import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { DraftsTable } from '../store/drafts-table.js';
import { ItemImages } from './item-images.js';
import { earliestRestorable } from './restore-item.js';

/** What throwing a draft away can come to. */
export type DiscardDraftResult = { readonly discardedId: string } | NotFoundProblem | ForbiddenProblem;

/** Throws a private draft away, with the images that only it had. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly drafts: DraftsTable,
    private readonly images: ItemImages,
    private readonly clock: Clock,
  ) {}

  run(member: Member, id: string): Promise<DiscardDraftResult> {
    return this.database.transaction(async (tx): Promise<DiscardDraftResult> => {
      const refused = await this.authorizer.check(tx, member, portfolioPolicy.discardDraft);
      if (refused !== null) return refused;
      const kept = isUUID(id) ? await this.drafts.lockOwn(tx, creatorIdOf(member), id) : null;
      if (kept === null) return new NotFoundProblem();
      await this.drafts.delete(tx, kept.id);
      await this.images.releaseForgotten(tx, kept.content.images, earliestRestorable(this.clock.now()));
      return { discardedId: kept.id };
    });
  }
}
