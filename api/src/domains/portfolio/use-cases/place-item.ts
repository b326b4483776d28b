import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Visibility } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { REMOVED } from '../model/edit.js';
import { isShown } from '../model/item.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { ItemsTable, type LockedItem } from '../store/items-table.js';
import { OwnItems } from '../store/own-items.js';
import { FeaturedPlaces, NO_PLACE } from './featured-places.js';
import { ItemScreens, type ShownItem } from './item-screens.js';

/** What placing an item can come to. */
export type PlaceItemResult = ShownItem | NotFoundProblem | StateProblem | ForbiddenProblem;

type Refusal = StateProblem | null;

/** Says where an own item stands: for everybody or for its creator alone, among the first or not. Nobody reviews that, and it applies at once. */
@Injectable()
export class PlaceItem {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly items: ItemsTable,
    private readonly ownItems: OwnItems,
    private readonly places: FeaturedPlaces,
    private readonly screens: ItemScreens,
    private readonly clock: Clock,
  ) {}

  /** Shows an item to everybody (once it is approved), or to its creator alone. */
  show(member: Member, id: string, visibility: Visibility): Promise<PlaceItemResult> {
    return this.place(member, id, async (tx, item) => {
      if (item.visibility === visibility) return null;
      await this.items.setVisibility(tx, item.id, { visibility, now: this.clock.now() });
      await this.announce(tx, item, { ...item, visibility });
      return null;
    });
  }

  /** Puts an item among the first of the portfolio, of which there are three at the most. */
  feature(member: Member, id: string): Promise<PlaceItemResult> {
    return this.place(member, id, async (tx, item) => {
      if (item.featured) return null;
      if (!(await this.places.free(tx, item.creatorId))) return new StateProblem(NO_PLACE);
      await this.items.setFeatured(tx, item.id, true);
      await this.announce(tx, item, item);
      return null;
    });
  }

  /** Takes an item from among the first. */
  unfeature(member: Member, id: string): Promise<PlaceItemResult> {
    return this.place(member, id, async (tx, item) => {
      if (!item.featured) return null;
      await this.items.setFeatured(tx, item.id, false);
      await this.announce(tx, item, item);
      return null;
    });
  }

  private place(member: Member, id: string, change: (tx: Transaction, item: LockedItem) => Promise<Refusal>): Promise<PlaceItemResult> {
    return this.database.transaction(async (tx): Promise<PlaceItemResult> => {
      const refused = await this.authorizer.check(tx, member, portfolioPolicy.placeItem);
      if (refused !== null) return refused;
      const item = isUUID(id) ? await this.items.lockOwn(tx, creatorIdOf(member), id) : null;
      if (item === null) return new NotFoundProblem();
      if (item.status === 'REMOVED') return new StateProblem(REMOVED);
      const problem = await change(tx, item);
      return problem ?? this.screens.item(await this.ownItems.existing(tx, item.creatorId, item.id));
    });
  }

  private async announce(tx: Transaction, before: LockedItem, after: LockedItem): Promise<void> {
    if (isShown(before) || isShown(after)) await tx.emit({ type: 'portfolio.item-changed', payload: { itemId: before.id, creatorId: before.creatorId } });
  }
}
