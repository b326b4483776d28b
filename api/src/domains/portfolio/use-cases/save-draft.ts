import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, type ForbiddenProblem, type ValidationProblem } from '../../../platform/problems/problem.js';
import { CreatorDirectory, creatorIdOf, type CreatorId } from '../../creators/index.js';
import { decideDraft, type KeptDraft, type UnfinishedItem } from '../model/draft.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { DraftsTable } from '../store/drafts-table.js';
import { ItemsTable } from '../store/items-table.js';
import { ItemImages } from './item-images.js';
import { ItemScreens, type ShownDraft } from './item-screens.js';

/** A draft as it arrives. */
export interface DraftSave {
  /** Of a draft that was saved before. */
  readonly id: string | null;
  /** The item that is being typed over; `null` for a new one. */
  readonly itemId: string | null;
  readonly baseVersion: number | null;
  /** Revision of the draft that was typed over; `null` for a first save. */
  readonly revision: number | null;
  readonly item: UnfinishedItem;
}

/** Somebody has saved this draft since it was read, and differently; nothing was saved. */
export class StaleDraft {
  constructor(
    /** What is kept now, to be shown beside what was typed. */
    readonly current: ShownDraft,
  ) {}
}

/** What the save of a draft can come to. */
export type SaveDraftResult = ShownDraft | StaleDraft | ValidationProblem | NotFoundProblem | StateProblem | ForbiddenProblem;

/** Keeps what a creator types, whole or not, for them alone. It counts towards no quota and nobody looks at it. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly creators: CreatorDirectory,
    private readonly images: ItemImages,
    private readonly items: ItemsTable,
    private readonly drafts: DraftsTable,
    private readonly screens: ItemScreens,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  run(member: Member, save: DraftSave): Promise<SaveDraftResult> {
    return this.database.transaction(async (tx): Promise<SaveDraftResult> => {
      const creatorId = creatorIdOf(member);
      const refused = await this.authorizer.check(tx, member, portfolioPolicy.saveDraft);
      if (refused !== null) return refused;
      if (!(await this.creators.has(tx, creatorId))) return new StateProblem('Save your profile first; then you can add work to your portfolio.');
      if ([save.id, save.itemId].some((id) => id !== null && !isUUID(id))) return new NotFoundProblem();
      if (save.itemId !== null && (await this.items.lockOwn(tx, creatorId, save.itemId)) === null) return new NotFoundProblem();
      const kept = await this.drafts.lock(tx, creatorId, save);
      // Applied or thrown away in another window, or never theirs: what was typed can be kept as a new draft.
      if (kept === null && save.id !== null) return new NotFoundProblem('This draft was applied or discarded in another window.');
      return this.decide(tx, { creatorId, kept }, save);
    });
  }

  private async decide(tx: Transaction, { creatorId, kept }: { creatorId: CreatorId; kept: KeptDraft | null }, save: DraftSave): Promise<SaveDraftResult> {
    const decision = decideDraft(kept, save.item, save.revision);
    if (kept !== null && decision === 'UNCHANGED') return this.shown(tx, creatorId, kept.id);
    if (kept !== null && decision === 'CONFLICT') return new StaleDraft(await this.shown(tx, creatorId, kept.id));
    const unusable = await this.images.claim(tx, creatorId, save.item.content.images);
    if (unusable !== null) return unusable;
    const now = this.clock.now();
    if (kept !== null) {
      await this.drafts.update(tx, { ...save, id: kept.id, now });
      return this.shown(tx, creatorId, kept.id);
    }
    if (save.itemId === null && (await this.drafts.countNew(tx, creatorId)) >= limits.item.newDrafts) return tooMany;
    const id = this.randomness.id();
    await this.drafts.insert(tx, { ...save, id, creatorId, now });
    return this.shown(tx, creatorId, id);
  }

  private async shown(tx: Transaction, creatorId: CreatorId, id: string): Promise<ShownDraft> {
    const draft = await this.drafts.one(tx, creatorId, id);
    if (draft === null) throw new Error(`Draft ${id} has gone while it was being saved`);
    return this.screens.draft(draft);
  }
}

const tooMany = new StateProblem(`You have ${limits.item.newDrafts} drafts of new items. Finish or discard one of them, then this one can be kept.`);
