import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { isShown } from '../model/item.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { ItemsTable, type DeletedItem } from '../store/items-table.js';
import { OwnItems } from '../store/own-items.js';
import { SubmissionsTable } from '../store/submissions-table.js';
import { FeaturedPlaces } from './featured-places.js';
import { ItemScreens, type ShownItem } from './item-screens.js';

const DAY = 86_400_000;

const TOO_LATE = `This item was deleted more than ${limits.item.restorableDays} days ago, so it cannot be brought back. Add it as a new one.`;

/** What bringing an item back can come to. */
export type RestoreItemResult = ShownItem | NotFoundProblem | StateProblem | ForbiddenProblem;

/** The earliest deletion that can be undone at a moment. */
export function earliestRestorable(now: Date): Date {
  return new Date(now.getTime() - limits.item.restorableDays * DAY);
}

/** Undoes a deletion within 30 days: the item is what it was, at its old address, and what waited for a moderator waits again at its old place. */
@Injectable()
export class RestoreItem {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly items: ItemsTable,
    private readonly submissions: SubmissionsTable,
    private readonly ownItems: OwnItems,
    private readonly places: FeaturedPlaces,
    private readonly screens: ItemScreens,
    private readonly clock: Clock,
  ) {}

  run(member: Member, id: string): Promise<RestoreItemResult> {
    return this.database.transaction(async (tx): Promise<RestoreItemResult> => {
      const creatorId = creatorIdOf(member);
      const refused = await this.authorizer.check(tx, member, portfolioPolicy.restoreItem);
      if (refused !== null) return refused;
      if (!isUUID(id)) return new NotFoundProblem();
      const deleted = await this.items.lockDeleted(tx, creatorId, id);
      if (deleted !== null && deleted.deletedAt <= earliestRestorable(this.clock.now())) return new StateProblem(TOO_LATE);
      if (deleted !== null) await this.bringBack(tx, deleted);
      // Pressed twice, or undone in two windows: the item is there, and that is what was wanted.
      const item = await this.ownItems.one(tx, creatorId, id);
      return item === null ? new NotFoundProblem() : this.screens.item(item);
    });
  }

  private async bringBack(tx: Transaction, item: DeletedItem): Promise<void> {
    // Others may have taken its place at the front meanwhile.
    const featured = item.featured && (await this.places.free(tx, item.creatorId));
    await this.items.restore(tx, item.id, featured);
    const submissionId = await this.submissions.reopen(tx, item.id, this.clock.now());
    const payload = { itemId: item.id, creatorId: item.creatorId };
    if (submissionId !== null) await tx.emit({ type: 'portfolio.item-submitted', payload: { ...payload, submissionId } });
    if (isShown(item)) await tx.emit({ type: 'portfolio.item-changed', payload });
  }
}
