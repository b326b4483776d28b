import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { claimQuota, type Quota } from '../../../platform/limits/quota.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { StateProblem, ValidationProblem, type ForbiddenProblem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { creatorIdOf, CreatorDirectory, type CreatorId } from '../../creators/index.js';
import { isShown, type ItemDraft } from '../model/item.js';
import { freeSlug, slugFrom } from '../model/slug.js';
import { isTrusted } from '../model/trust.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { DraftsTable } from '../store/drafts-table.js';
import { ItemsTable, type NewItem } from '../store/items-table.js';
import { OwnItems } from '../store/own-items.js';
import { SubmissionsTable } from '../store/submissions-table.js';
import { FeaturedPlaces, NO_PLACE } from './featured-places.js';
import { ItemImages } from './item-images.js';
import { ItemScreens, type ShownItem } from './item-screens.js';

/** Counted from the rows themselves, so deleting an item does not make room for another. */
const QUOTA: Quota = {
  name: 'portfolio.new-items',
  limit: limits.item.newPerDay,
  windowSeconds: 86_400,
  promise: `add ${limits.item.newPerDay} items in 24 hours`,
};

/** What a creation can come to. */
export type CreateItemResult = ShownItem | ValidationProblem | QuotaProblem | StateProblem | ForbiddenProblem;

/** A save of a new item, and the draft that it applies. */
interface Save {
  readonly draft: ItemDraft;
  readonly draftId: string | null;
}

/** Adds an item to a member's portfolio: published at once for trusted creators, else put before the moderators. */
@Injectable()
export class CreateItem {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly creators: CreatorDirectory,
    private readonly images: ItemImages,
    private readonly items: ItemsTable,
    private readonly submissions: SubmissionsTable,
    private readonly ownItems: OwnItems,
    private readonly drafts: DraftsTable,
    private readonly places: FeaturedPlaces,
    private readonly screens: ItemScreens,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** @param draftId the draft that this save applies: it is gone afterwards, and the same save sent again finds the item. */
  run(member: Member, draft: ItemDraft, draftId: string | null = null): Promise<CreateItemResult> {
    return this.database.transaction(async (tx): Promise<CreateItemResult> => {
      const creatorId = creatorIdOf(member);
      const problem =
        (await this.authorizer.check(tx, member, portfolioPolicy.createItem)) ?? (await this.withoutProfile(tx, creatorId));
      if (problem !== null) return problem;
      const made = draftId === null ? null : await this.items.madeOf(tx, creatorId, draftId);
      if (made?.deleted === true) return new StateProblem('This draft became an item that you have deleted. Bring it back under “Recently deleted”.');
      const id = made?.id ?? (await this.make(tx, creatorId, { draft, draftId }));
      return typeof id === 'string' ? this.screens.item(await this.ownItems.existing(tx, creatorId, id)) : id;
    });
  }

  private async make(tx: Transaction, creatorId: CreatorId, save: Save): Promise<string | ValidationProblem | QuotaProblem> {
    const full = (await this.claimQuota(tx, creatorId)) ?? (await this.withoutPlace(tx, creatorId, save.draft));
    if (full !== null) return full;
    // The draft before the images, as autosave locks them: the other way round, the two would wait for each other. Images
    // that only the draft had are left to the sweep, as another window may still want them back.
    if (save.draftId !== null) await this.drafts.deleteNew(tx, creatorId, save.draftId);
    return (await this.images.claim(tx, creatorId, save.draft.content.images)) ?? this.insert(tx, creatorId, save);
  }

  private async withoutPlace(tx: Transaction, creatorId: CreatorId, { featured }: ItemDraft): Promise<ValidationProblem | null> {
    return featured === true && !(await this.places.free(tx, creatorId)) ? ValidationProblem.of('featured', NO_PLACE) : null;
  }

  private async withoutProfile(tx: Transaction, creatorId: CreatorId): Promise<StateProblem | null> {
    return (await this.creators.has(tx, creatorId)) ? null : new StateProblem('Save your profile first; then you can add work to your portfolio.');
  }

  // Its lock also keeps two items of one creator from finding the same slug free.
  private claimQuota(tx: Transaction, creatorId: CreatorId): Promise<QuotaProblem | null> {
    return claimQuota(tx, QUOTA, { subject: creatorId, now: this.clock.now(), used: () => this.items.newestMade(tx, creatorId) });
  }

  private async insert(tx: Transaction, creatorId: CreatorId, { draft: { content, visibility, featured = false }, draftId }: Save): Promise<string> {
    const now = this.clock.now();
    const trusted = isTrusted(await this.items.trackRecord(tx, creatorId), now);
    const wish = slugFrom(content.title, this.randomness.bytes(5).toString('hex'));
    const slug = freeSlug(wish, await this.items.takenSlugs(tx, creatorId, wish));
    const status = trusted ? 'APPROVED' : 'PENDING';
    const item: NewItem = { id: this.randomness.id(), creatorId, slug, content, visibility, status, featured, draftId, now };
    await this.items.insert(tx, item);
    await this.putForward(tx, item);
    return item.id;
  }

  private async putForward(tx: Transaction, item: NewItem): Promise<void> {
    const { id: itemId, creatorId, content, now } = item;
    const submission = { itemId, creatorId, kind: 'ITEM', content, now } as const;
    if (item.status === 'APPROVED') {
      await this.submissions.recordPublished(tx, this.randomness.id(), submission);
      if (isShown(item)) await tx.emit({ type: 'portfolio.item-changed', payload: { itemId, creatorId } });
      return;
    }
    const submissionId = await this.submissions.submit(tx, this.randomness.id(), submission);
    await tx.emit({ type: 'portfolio.item-submitted', payload: { submissionId, itemId, creatorId } });
  }
}
