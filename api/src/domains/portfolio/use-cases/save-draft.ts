import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, Problem, StateProblem, type ForbiddenProblem, type ValidationProblem } from '../../../platform/problems/problem.js';
import { CreatorDirectory, creatorIdOf, type CreatorId } from '../../creators/index.js';
import { decideDraft, type KeptDraft, type UnfinishedItem } from '../model/draft.js';
import { REMOVED } from '../model/edit.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { DraftsTable } from '../store/drafts-table.js';
import { ItemsTable } from '../store/items-table.js';
import { ItemImages } from './item-images.js';
import { ItemScreens, type ShownDraft } from './item-screens.js';

/** Milliseconds within which an equal first save is the same request, sent again. */
const REPEAT_MS = 60_000;

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

/** Where a save goes: what is kept there, and what it is about. */
interface Place {
  readonly kept: KeptDraft | null;
  readonly itemId: string | null;
  /** To be kept when the save names none. */
  readonly baseVersion: number | null;
}

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
      const place = await this.find(tx, creatorId, save);
      return place instanceof Problem ? place : this.keep(tx, { creatorId, place }, save);
    });
  }

  // The item before its draft, as a save of the item locks them.
  private async find(tx: Transaction, creatorId: CreatorId, { id, itemId, item }: DraftSave): Promise<Place | NotFoundProblem | StateProblem> {
    if ([id, itemId].some((given) => given !== null && !isUUID(given))) return new NotFoundProblem();
    if (id !== null) return placeOf(await this.drafts.lockOwn(tx, creatorId, id), itemId);
    if (itemId === null) return { kept: await this.sentBefore(tx, creatorId, item), itemId, baseVersion: null };
    const locked = await this.items.lockOwn(tx, creatorId, itemId);
    if (locked === null) return new NotFoundProblem();
    if (locked.status === 'REMOVED') return new StateProblem(REMOVED);
    return { kept: await this.drafts.lockOf(tx, locked.id), itemId: locked.id, baseVersion: locked.version };
  }

  // A first save names nothing by which its repetition could be known: the answer was lost, and the form sends the same again.
  private sentBefore(tx: Transaction, creatorId: CreatorId, item: UnfinishedItem): Promise<KeptDraft | null> {
    return this.drafts.lockSame(tx, creatorId, { item, since: new Date(this.clock.now().getTime() - REPEAT_MS) });
  }

  private async keep(tx: Transaction, { creatorId, place }: { creatorId: CreatorId; place: Place }, save: DraftSave): Promise<SaveDraftResult> {
    const { kept, itemId } = place;
    const baseVersion = itemId === null ? null : (save.baseVersion ?? place.baseVersion);
    const decision = decideDraft(kept, { ...save.item, baseVersion }, save.revision);
    const id = kept?.id ?? this.randomness.id();
    if (decision === 'CONFLICT') return new StaleDraft(await this.shown(tx, creatorId, id));
    if (decision === 'UNCHANGED') return this.shown(tx, creatorId, id);
    const full = decision === 'CREATE' && itemId === null ? await this.withoutRoom(tx, creatorId) : null;
    const problem = full ?? (await this.images.claim(tx, creatorId, save.item.content.images));
    if (problem !== null) return problem;
    const draft = { id, creatorId, itemId, baseVersion, item: save.item, now: this.clock.now() };
    await (decision === 'CREATE' ? this.drafts.insert(tx, draft) : this.drafts.update(tx, draft));
    return this.shown(tx, creatorId, id);
  }

  private async withoutRoom(tx: Transaction, creatorId: CreatorId): Promise<StateProblem | null> {
    const { count, oldestTitle } = await this.drafts.shelf(tx, creatorId);
    if (count < limits.item.newDrafts) return null;
    const oldest = oldestTitle === null || oldestTitle === '' ? 'the oldest one has no title' : `the oldest one is “${oldestTitle}”`;
    return new StateProblem(`You have ${limits.item.newDrafts} drafts of new items: ${oldest}. Finish or discard one of them, then this one can be kept.`);
  }

  private async shown(tx: Transaction, creatorId: CreatorId, id: string): Promise<ShownDraft> {
    const draft = await this.drafts.one(tx, creatorId, id);
    if (draft === null) throw new Error(`Draft ${id} has gone while it was being saved`);
    return this.screens.draft(draft);
  }
}

// A draft that is not there was applied or thrown away in another window, or never theirs: what was typed can be kept as a new one.
function placeOf(kept: KeptDraft | null, itemId: string | null): Place | NotFoundProblem {
  if (kept === null) return new NotFoundProblem('This draft was applied or discarded in another window.');
  if (itemId !== null && kept.itemId !== itemId.toLowerCase()) return new NotFoundProblem();
  return { kept, itemId: kept.itemId, baseVersion: kept.baseVersion };
}
