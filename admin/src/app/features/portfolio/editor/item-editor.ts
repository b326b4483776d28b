import { Location } from '@angular/common';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { type EditableItemFragment, type ItemDraftPartsFragment, MyItemDraftDocument, MyPortfolioItemDocument } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { DraftStore } from '../../../data/draft-store.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { HttpUploadTransport } from '../../../data/uploads/upload-transport.js';
import { Uploads } from '../../../data/uploads/uploads.js';
import { Session } from '../../../session/session.js';
import { Autosave } from './autosave/autosave.js';
import { KeptDrafts, typedOf } from './autosave/kept-drafts.js';
import { formErrors } from './field-at.js';
import { moved } from './image-order.js';
import { draftOf, type ItemDraft } from './item-draft.js';
import { ItemEditing, isKeptDraft, type ServerDraft } from './item-editing.js';
import { itemRules } from './item-rules.js';
import { SaveItem, type SaveOutcome } from './save-item.js';

type Phase = 'loading' | 'ready' | 'failed' | 'missing';

/** What is opened: an item, the draft of a new one, or neither. */
export interface Opened {
  readonly id: string | null;
  readonly draftId: string | null;
}

const pauseOf = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One item being made or changed: its form, its pictures on their way, its draft on the server and in the tab, and its save. */
@Injectable()
export class ItemEditor {
  private readonly graphql = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly keptDrafts = inject(KeptDrafts);
  private readonly saveItem = inject(SaveItem);
  private readonly location = inject(Location);
  private readonly now = inject(NOW);
  private readonly memberId = inject(Session).member()?.id ?? '';
  private readonly phaseSource = signal<Phase>('loading');
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly refusedSource = signal<string | null>(null);
  private readonly item = signal<EditableItemFragment | null>(null);
  private readonly opened = signal<Opened>({ id: null, draftId: null });
  private readonly previewSource = signal<string | null>(null);

  readonly editing = new ItemEditing();
  readonly form = form(this.editing.draft, itemRules);
  readonly uploads = new Uploads({
    transport: inject(HttpUploadTransport),
    taken: (key, imageId) => this.changeImage(key, { imageId }),
    wait: pauseOf,
    newKey: () => crypto.randomUUID(),
  });
  readonly autosave = new Autosave({
    send: async (place, draft) => {
      const outcome = await this.keptDrafts.save(place, draft, this.target());
      if (outcome.kind === 'kept') this.previewSource.set(outcome.previewPath);
      return outcome;
    },
    wait: pauseOf,
    met: (conflict) => {
      this.autosave.overtake(conflict);
      this.editing.meet({ of: 'draft', theirs: conflict.theirs });
    },
    placed: (id) => this.placed(id),
  });

  readonly phase = this.phaseSource.asReadonly();
  /** Why loading or saving failed. */
  readonly failure = this.failureSource.asReadonly();
  /** Why the API did not take the save, when no field is to blame. */
  readonly refused = this.refusedSource.asReadonly();
  readonly loaded = this.item.asReadonly();
  /** Signed path of the page with what was last kept; null before anything was. */
  readonly previewPath = this.previewSource.asReadonly();
  readonly saving = computed(() => this.form().submitting());
  readonly room = computed(() => limits.item.images.max - this.editing.draft().images.length);
  private known = this.editing.draft();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.uploads.stop());
    effect(() => {
      if (this.phase() !== 'ready') return;
      const changed = this.editing.changed();
      const draft = this.editing.draft();
      untracked(() => {
        if (changed) this.keep();
        else this.drafts.remove(this.draftKey());
        // The first look at a draft of the server is no typing.
        if (draft !== this.known) this.follow(draft, changed);
        this.known = draft;
      });
    });
  }

  /** Opens an item, the draft of a new one, or an empty form. */
  async open(opened: Opened): Promise<void> {
    this.opened.set(opened);
    this.phaseSource.set('loading');
    try {
      const item = opened.id === null ? null : ((await this.graphql.run(MyPortfolioItemDocument, { id: opened.id })).myPortfolioItem ?? null);
      if (opened.id !== null && item === null) return this.phaseSource.set('missing');
      const server = item?.draft ?? (await this.newDraft());
      this.begin(item, server);
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      this.phaseSource.set('failed');
    }
  }

  addImages(files: readonly File[]): void {
    const keys = this.uploads.add(files.slice(0, Math.max(0, this.room())));
    const images = keys.map((key) => ({ key, imageId: '', alt: '' }));
    this.editing.draft.update((draft) => ({ ...draft, images: [...draft.images, ...images] }));
  }

  removeImage(key: string): void {
    this.uploads.remove(key);
    this.editing.draft.update((draft) => ({ ...draft, images: draft.images.filter((image) => image.key !== key) }));
  }

  moveImage(index: number, by: number): void {
    this.editing.draft.update((draft) => ({ ...draft, images: moved(draft.images, index, by) }));
  }

  /** Saves; null when a field is wrong, which the form then shows. */
  async save(): Promise<SaveOutcome | null> {
    this.refusedSource.set(null);
    this.failureSource.set(null);
    await this.autosave.hold();
    let outcome: SaveOutcome | null = null;
    const sent = await submit(this.form, async () => {
      outcome = await this.send();
      return outcome?.kind === 'fields' ? formErrors(this.form, outcome.issues) : undefined;
    });
    const result = sent ? (outcome as SaveOutcome | null) : null;
    if (result?.kind !== 'saved' && result?.kind !== 'conflict') this.autosave.go();
    return result;
  }

  /** Drops what was typed, on the server too. Throws an `ApiFailure` when that fails. */
  async discard(): Promise<void> {
    await this.autosave.hold();
    const { id } = this.autosave.place();
    if (id !== null) await this.keptDrafts.discard(id);
    this.forget();
    this.editing.discard(this.item());
    this.form().reset();
    this.followImages();
  }

  takeTheirs(): void {
    this.editing.takeTheirs();
    this.followImages();
    this.autosave.go();
  }

  keepMine(): void {
    this.editing.keepMine();
    this.followImages();
    this.autosave.go();
  }

  bringBack(): void {
    this.editing.bringBack();
    this.followImages();
  }

  private begin(item: EditableItemFragment | null, server: ItemDraftPartsFragment | null): void {
    this.item.set(item);
    this.previewSource.set(server?.previewPath ?? item?.previewPath ?? null);
    const kept = this.drafts.read(this.draftKey(), isKeptDraft);
    const known: ServerDraft | null = server && { draft: typedOf(server), version: server.baseVersion ?? null, id: server.id, revision: server.revision };
    this.autosave.begin({ id: server?.id ?? null, revision: server?.revision ?? null }, server?.savedAt ?? null);
    this.editing.open({ item, kept, server: known });
    this.known = this.editing.draft();
    // What only this tab has is sent at once.
    if (kept !== null && this.editing.changed() && (known === null || known.revision === kept.revision)) this.autosave.touch(this.editing.draft());
    this.followImages();
    this.phaseSource.set('ready');
  }

  private follow(draft: ItemDraft, changed: boolean): void {
    // A draft on the server follows also when the form says again what the item says.
    if (changed || this.autosave.place().id !== null) this.autosave.touch(draft);
    else this.autosave.settle();
  }

  private async newDraft(): Promise<ItemDraftPartsFragment | null> {
    const { id, draftId } = this.opened();
    if (id !== null || draftId === null) return null;
    return (await this.graphql.run(MyItemDraftDocument, { id: draftId })).myItemDraft ?? null;
  }

  private target(): { readonly id: string; readonly version: number | null } | null {
    const { id } = this.opened();
    return id === null ? null : { id, version: this.editing.version() };
  }

  /** The address names the draft, so that a reload and the way back find it. */
  private placed(id: string): void {
    const opened = this.opened();
    if (opened.id !== null) return;
    this.drafts.remove(this.draftKey());
    this.opened.set({ id: null, draftId: id });
    this.location.replaceState('/portfolio/new', `draft=${id}`);
    this.keep();
  }

  private async send(): Promise<SaveOutcome | null> {
    const now = new Date(this.now());
    const draft = this.editing.draft();
    const [{ id }, version] = [this.opened(), this.editing.version()];
    try {
      const outcome =
        id === null || version === null
          ? await this.saveItem.create(draft, now, this.autosave.place().id)
          : await this.saveItem.change({ id, version }, draft, now);
      this.note(outcome);
      return outcome;
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      return null;
    }
  }

  private note(outcome: SaveOutcome): void {
    if (outcome.kind === 'refused') this.refusedSource.set(outcome.message);
    if (outcome.kind === 'conflict') {
      this.item.set(outcome.current);
      this.followImages();
      this.editing.meet({ of: 'item', theirs: draftOf(outcome.current), version: outcome.current.version });
    }
    if (outcome.kind !== 'saved') return;
    this.editing.saved();
    this.forget();
  }

  private forget(): void {
    this.drafts.remove(this.draftKey());
    this.autosave.begin({ id: null, revision: null }, null);
  }

  private keep(): void {
    this.drafts.write(this.draftKey(), this.editing.kept(this.autosave.place().revision));
  }

  private followImages(): void {
    const known = [...(this.item()?.images ?? []), ...(this.item()?.draft?.images ?? [])];
    for (const { image } of known) this.uploads.adopt(image.id, image);
    for (const { key, imageId } of this.editing.draft().images) if (imageId) this.uploads.find(key, imageId);
  }

  private changeImage(key: string, part: { readonly imageId: string }): void {
    this.editing.draft.update((draft) => ({
      ...draft,
      images: draft.images.map((image) => (image.key === key ? { ...image, ...part } : image)),
    }));
  }

  private draftKey(): string {
    const { id, draftId } = this.opened();
    return `${this.memberId}.item.${id ?? draftId ?? 'new'}`;
  }
}
