import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, ValidationProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf } from '../../creators/index.js';
import { decideEdit } from '../model/edit.js';
import type { ItemDraft } from '../model/item.js';
import { isTrusted } from '../model/trust.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { ItemsTable, type LockedItem } from '../store/items-table.js';
import { DraftsTable } from '../store/drafts-table.js';
import { OwnItems } from '../store/own-items.js';
import { ApplyEdit } from './apply-edit.js';
import { FeaturedPlaces, NO_PLACE } from './featured-places.js';
import { ItemImages } from './item-images.js';
import { ItemScreens, type ShownItem } from './item-screens.js';
import { StaleItem } from './stale-item.js';

/** An edit as it arrives. */
export interface ItemEdit {
  readonly id: string;
  /** Version of the item that was edited. */
  readonly version: number;
  readonly draft: ItemDraft;
}

/** What an edit can come to. */
export type UpdateItemResult = ShownItem | StaleItem | ValidationProblem | NotFoundProblem | StateProblem | ForbiddenProblem;

/** Saves an edit of an own item, and ends its draft. What is public changes at once only where that needs no review. */
@Injectable()
export class UpdateItem {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly images: ItemImages,
    private readonly items: ItemsTable,
    private readonly ownItems: OwnItems,
    private readonly drafts: DraftsTable,
    private readonly places: FeaturedPlaces,
    private readonly screens: ItemScreens,
    private readonly applyEdit: ApplyEdit,
    private readonly clock: Clock,
  ) {}

  run(member: Member, edit: ItemEdit): Promise<UpdateItemResult> {
    return this.database.transaction(async (tx): Promise<UpdateItemResult> => {
      const refused = await this.authorizer.check(tx, member, portfolioPolicy.updateItem);
      if (refused !== null) return refused;
      const item = isUUID(edit.id) ? await this.items.lockOwn(tx, creatorIdOf(member), edit.id) : null;
      return item === null ? new NotFoundProblem() : this.save(tx, item, edit);
    });
  }

  private async save(tx: Transaction, item: LockedItem, { version, draft }: ItemEdit): Promise<UpdateItemResult> {
    const trusted = isTrusted(await this.items.trackRecord(tx, item.creatorId), this.clock.now());
    const outcome = decideEdit(item, { draft, version, trusted });
    if (outcome.kind === 'STALE') return new StaleItem(await this.current(tx, item));
    if (outcome.kind === 'REFUSED') return new StateProblem(outcome.message);
    // The draft before the images, as autosave locks them: the other way round, the two would wait for each other.
    await this.drafts.deleteOfItem(tx, item.id);
    if (outcome.kind === 'UNCHANGED') return this.current(tx, item);
    const full = await this.withoutPlace(tx, item, draft);
    const problem = full ?? (outcome.kind === 'VISIBILITY' ? null : await this.images.claim(tx, item.creatorId, draft.content.images));
    if (problem !== null) return problem;
    await this.applyEdit.run(tx, item, { draft, outcome });
    return this.current(tx, item);
  }

  private async withoutPlace(tx: Transaction, item: LockedItem, draft: ItemDraft): Promise<ValidationProblem | null> {
    const wanted = draft.featured === true && !item.featured;
    return wanted && !(await this.places.free(tx, item.creatorId)) ? ValidationProblem.of('featured', NO_PLACE) : null;
  }

  private async current(tx: Transaction, { creatorId, id }: LockedItem): Promise<ShownItem> {
    return this.screens.item(await this.ownItems.existing(tx, creatorId, id));
  }
}
