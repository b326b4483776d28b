import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { type EditableItemFragment, MyPortfolioItemDocument } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { DraftStore } from '../../../data/draft-store.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { HttpUploadTransport } from '../../../data/uploads/upload-transport.js';
import { Uploads } from '../../../data/uploads/uploads.js';
import { Session } from '../../../session/session.js';
import { formErrors } from './field-at.js';
import { moved } from './image-order.js';
import { ItemEditing, isKeptDraft } from './item-editing.js';
import { itemRules } from './item-rules.js';
import { SaveItem, type SaveOutcome } from './save-item.js';

type Phase = 'loading' | 'ready' | 'failed' | 'missing';

/** One item being made or changed: its form, its pictures on their way, its draft kept in the tab, and its save. */
@Injectable()
export class ItemEditor {
  private readonly graphql = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly saveItem = inject(SaveItem);
  private readonly now = inject(NOW);
  private readonly memberId = inject(Session).member()?.id ?? '';
  private readonly phaseSource = signal<Phase>('loading');
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly refusedSource = signal<string | null>(null);
  private readonly item = signal<EditableItemFragment | null>(null);
  private readonly id = signal<string | null>(null);

  readonly editing = new ItemEditing();
  readonly form = form(this.editing.draft, itemRules);
  readonly uploads = new Uploads({
    transport: inject(HttpUploadTransport),
    taken: (key, imageId) => this.changeImage(key, { imageId }),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newKey: () => crypto.randomUUID(),
  });

  readonly phase = this.phaseSource.asReadonly();
  /** Why loading or saving failed. */
  readonly failure = this.failureSource.asReadonly();
  /** Why the API did not take the save, when no field is to blame. */
  readonly refused = this.refusedSource.asReadonly();
  readonly loaded = this.item.asReadonly();
  readonly saving = computed(() => this.form().submitting());
  readonly room = computed(() => limits.item.images.max - this.editing.draft().images.length);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.uploads.stop());
    effect(() => {
      if (this.phase() !== 'ready') return;
      if (this.editing.changed()) this.drafts.write(this.draftKey(), this.editing.kept());
      else this.drafts.remove(this.draftKey());
    });
  }

  /** Opens an item, or an empty form for null. */
  async open(id: string | null): Promise<void> {
    this.id.set(id);
    this.phaseSource.set('loading');
    try {
      const answer = id === null ? null : await this.graphql.run(MyPortfolioItemDocument, { id });
      if (answer && !answer.myPortfolioItem) return this.phaseSource.set('missing');
      this.item.set(answer?.myPortfolioItem ?? null);
      this.editing.open(this.item(), this.drafts.read(this.draftKey(), isKeptDraft));
      this.followImages();
      this.phaseSource.set('ready');
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
    let outcome: SaveOutcome | null = null;
    const sent = await submit(this.form, async () => {
      outcome = await this.send();
      return outcome?.kind === 'fields' ? formErrors(this.form, outcome.issues) : undefined;
    });
    return sent ? outcome : null;
  }

  /** Drops what was typed. */
  discard(): void {
    this.editing.discard(this.item());
    this.drafts.remove(this.draftKey());
    this.form().reset();
    this.followImages();
  }

  takeTheirs(): void {
    this.editing.takeTheirs();
    this.followImages();
  }

  bringBack(): void {
    this.editing.bringBack();
    this.followImages();
  }

  private async send(): Promise<SaveOutcome | null> {
    const now = new Date(this.now());
    const draft = this.editing.draft();
    const [id, version] = [this.id(), this.editing.version()];
    try {
      const outcome = id === null || version === null ? await this.saveItem.create(draft, now) : await this.saveItem.change({ id, version }, draft, now);
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
      this.editing.meet(outcome.current);
    }
    if (outcome.kind !== 'saved') return;
    this.editing.saved();
    this.drafts.remove(this.draftKey());
  }

  private followImages(): void {
    for (const { image } of this.item()?.images ?? []) this.uploads.adopt(image.id, image);
    for (const { key, imageId } of this.editing.draft().images) if (imageId) this.uploads.find(key, imageId);
  }

  private changeImage(key: string, part: { readonly imageId: string }): void {
    this.editing.draft.update((draft) => ({
      ...draft,
      images: draft.images.map((image) => (image.key === key ? { ...image, ...part } : image)),
    }));
  }

  private draftKey(): string {
    return `${this.memberId}.item.${this.id() ?? 'new'}`;
  }
}
