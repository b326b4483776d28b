import { Location } from '@angular/common';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { type EditableItemFragment, type ItemDraftPartsFragment, MyItemDraftDocument, MyPortfolioItemDocument } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { HttpUploadTransport } from '../../../data/uploads/upload-transport.js';
import { DraftAutosave } from './autosave/draft-autosave.js';
import { DraftTransport } from './autosave/draft-transport.js';
import { DraftImages } from './draft-images.js';
import { formErrors } from './field-at.js';
import { draftOf, unfinishedInputOf } from './item-draft.js';
import { ItemEditing, type Rival } from './item-editing.js';
import { itemRules } from './item-rules.js';
import { openingOf, type TabCopy } from './opening.js';
import { SaveItem, type SaveOutcome } from './save-item.js';
import { type EditorTarget, TabCopies } from './tab-copies.js';

type Phase = 'loading' | 'ready' | 'failed' | 'missing';

/** What the server has of a target. */
interface Found {
  readonly item: EditableItemFragment | null;
  readonly saved: ItemDraftPartsFragment | null;
}

const nothing: EditorTarget = { itemId: null, draftId: null };

/** One item being made or changed: its form, its pictures on their way, its draft kept while it is typed, and its save. */
@Injectable()
export class ItemEditor {
  private readonly graphql = inject(GraphqlClient);
  private readonly copies = inject(TabCopies);
  private readonly transport = inject(DraftTransport);
  private readonly saveItem = inject(SaveItem);
  private readonly location = inject(Location);
  private readonly now = inject(NOW);
  private readonly phaseSource = signal<Phase>('loading');
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly refusedSource = signal<string | null>(null);
  private readonly item = signal<EditableItemFragment | null>(null);
  private readonly target = signal<EditorTarget>(nothing);

  readonly editing = new ItemEditing();
  readonly form = form(this.editing.draft, itemRules);
  readonly images = new DraftImages(this.editing.draft, inject(HttpUploadTransport));
  readonly autosave = new DraftAutosave({
    wanted: () => this.editing.wanted(),
    save: (draft, ref) => {
      const place = { itemId: this.target().itemId, baseVersion: this.editing.version() };
      return this.transport.save({ ...unfinishedInputOf(this.images.usable(draft)), ...place, id: ref?.id ?? null, revision: ref?.revision ?? null });
    },
    discard: (id) => this.transport.discard(id),
    met: (draft, common) => this.meet({ kind: 'draft', draft, common }),
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });

  readonly phase = this.phaseSource.asReadonly();
  /** Why loading or saving failed. */
  readonly failure = this.failureSource.asReadonly();
  /** Why the API did not take the save, when no field is to blame. */
  readonly refused = this.refusedSource.asReadonly();
  readonly loaded = this.item.asReadonly();
  readonly saving = computed(() => this.form().submitting());
  /** Path of the page as it would look with what the server keeps; null before anything is kept. */
  readonly previewPath = computed(() => this.autosave.previewPath() ?? this.item()?.previewPath ?? null);
  /** Whether leaving the page now would lose something. */
  readonly atRisk = computed(() => this.phase() === 'ready' && (this.images.onTheirWay() || (this.editing.changed() && !this.autosave.clean())));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
    effect(() => {
      this.editing.wanted();
      if (this.phase() === 'ready') untracked(() => this.autosave.touch());
    });
    effect(() => this.keepCopy());
    effect(() => this.nameDraft(this.autosave.ref()?.id ?? null));
  }

  /** Opens an item, a draft of a new one, or an empty form. */
  async open(target: EditorTarget): Promise<void> {
    this.target.set(target);
    this.phaseSource.set('loading');
    this.failureSource.set(null);
    const copy = this.copies.read(target);
    try {
      const found = await this.find({ ...target, draftId: target.draftId ?? copy?.ref?.id ?? null });
      if ((target.itemId && !found.item) || (target.draftId && !found.saved && !copy)) return this.phaseSource.set('missing');
      this.begin(found, copy);
      this.phaseSource.set('ready');
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      this.phaseSource.set('failed');
    }
  }

  /** Saves; null when a field is wrong, or when the request failed. */
  async save(): Promise<SaveOutcome | null> {
    this.refusedSource.set(null);
    this.failureSource.set(null);
    let outcome: SaveOutcome | null = null;
    const sent = await submit(this.form, async () => {
      await this.autosave.settleForApply();
      outcome = this.editing.conflict() ? { kind: 'conflict' } : await this.send();
      if (!this.editing.conflict()) this.autosave.release();
      return outcome?.kind === 'fields' ? formErrors(this.form, outcome.issues) : undefined;
    });
    return sent ? outcome : null;
  }

  /** Throws away what was typed, here and on the server. Rejects with an `ApiFailure`; nothing is lost then. */
  async discard(): Promise<void> {
    await this.autosave.discard();
    this.begin({ item: this.item(), saved: null }, null);
    this.form().reset();
  }

  /** Goes on with what was typed here, and with what only the other side changed. */
  keepMine(): void {
    const rival = this.editing.conflict();
    this.editing.keepMine();
    this.settle(rival);
  }

  /** Goes on with the other side; what was typed here is put aside. */
  takeTheirs(): void {
    const rival = this.editing.conflict();
    this.editing.takeTheirs();
    this.settle(rival);
  }

  bringBack(): void {
    this.editing.bringBack();
    this.images.follow();
  }

  private async find({ itemId, draftId }: EditorTarget): Promise<Found> {
    if (itemId !== null) {
      const { myPortfolioItem: item } = await this.graphql.run(MyPortfolioItemDocument, { id: itemId });
      return { item, saved: item?.draft ?? null };
    }
    if (draftId === null) return { item: null, saved: null };
    return { item: null, saved: (await this.graphql.run(MyItemDraftDocument, { id: draftId })).myItemDraft };
  }

  private begin({ item, saved }: Found, copy: TabCopy | null): void {
    const opening = openingOf({ item, saved, copy });
    this.item.set(item);
    this.editing.open(opening);
    this.autosave.begin(saved, opening.kept);
    this.images.follow(item, saved);
    if (!opening.rival) return;
    this.autosave.hold();
    this.meet({ kind: 'draft', draft: opening.rival, common: null });
  }

  private async send(): Promise<SaveOutcome | null> {
    const { draft, version } = this.editing;
    const [{ itemId }, draftId] = [this.target(), this.autosave.ref()?.id ?? null];
    const save = { draft: draft(), draftId, now: new Date(this.now()) };
    try {
      const base = version();
      const outcome = itemId === null || base === null ? await this.saveItem.create(save) : await this.saveItem.change({ id: itemId, version: base }, save);
      this.note(outcome);
      return outcome;
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      return null;
    }
  }

  private note(outcome: SaveOutcome): void {
    if (outcome.kind === 'refused') this.refusedSource.set(outcome.message);
    if (outcome.kind === 'conflict' && outcome.current) {
      this.item.set(outcome.current);
      this.meet({ kind: 'item', item: outcome.current });
    }
    if (outcome.kind !== 'saved') return;
    this.editing.saved();
    this.autosave.ended();
  }

  private meet(rival: Rival): void {
    this.images.follow(rival.kind === 'item' ? rival.item : rival.draft);
    this.editing.meet(rival);
  }

  private settle(rival: Rival | null): void {
    this.images.follow();
    if (rival?.kind === 'draft') this.autosave.settle(rival.draft, draftOf(rival.draft));
    else this.autosave.release();
  }

  /** The net under the draft on the server: for a reload, a lost session, and a machine without a network. */
  private keepCopy(): void {
    if (this.phase() !== 'ready') return;
    const { base, draft, version, aside, changed } = this.editing;
    if (this.autosave.clean() && (!aside() || !changed())) return this.copies.remove(this.target());
    const { ref, sending } = this.autosave;
    this.copies.write(this.target(), { base: base(), draft: draft(), version: version(), aside: aside(), ref: ref(), sending: sending() });
  }

  /** The draft of a new item gets an address, so that a reload or a bookmark goes on with it. */
  private nameDraft(draftId: string | null): void {
    if (this.phase() !== 'ready' || this.target().itemId !== null) return;
    const query = draftId === null ? '' : `draft=${encodeURIComponent(draftId)}`;
    if (this.location.isCurrentPathEqualTo('/portfolio/new', query)) return;
    this.location.replaceState('/portfolio/new', query);
  }

  private close(): void {
    this.images.uploads.stop();
    this.autosave.hold();
  }
}
