import { computed, type WritableSignal } from '@angular/core';
import { limits } from '@guildhall/contracts';
import type { EditableItemFragment } from '@guildhall/contracts/graphql';
import type { UploadTransport } from '../../../data/uploads/upload-transport.js';
import { Uploads } from '../../../data/uploads/uploads.js';
import { moved } from './image-order.js';
import type { ItemDraft } from './item-draft.js';

/** The pictures of a draft, in order, each tied to its upload. */
export class DraftImages {
  readonly uploads: Uploads;
  /** How many more fit. */
  readonly room = computed(() => limits.item.images.max - this.draft().images.length);
  /** Whether a file is still going out: leaving the page would lose it. */
  readonly onTheirWay = computed(() => this.draft().images.some(({ key, imageId }) => imageId === '' && this.uploads.all().get(key)?.phase !== 'failed'));

  constructor(
    private readonly draft: WritableSignal<ItemDraft>,
    transport: UploadTransport,
  ) {
    this.uploads = new Uploads({
      transport,
      taken: (key, imageId) => this.name(key, imageId),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      newKey: () => crypto.randomUUID(),
    });
  }

  /** Takes as many files as there is room for. */
  add(files: readonly File[]): void {
    const keys = this.uploads.add(files.slice(0, Math.max(0, this.room())));
    const images = keys.map((key) => ({ key, imageId: '', alt: '' }));
    this.draft.update((draft) => ({ ...draft, images: [...draft.images, ...images] }));
  }

  remove(key: string): void {
    this.uploads.remove(key);
    this.draft.update((draft) => ({ ...draft, images: draft.images.filter((image) => image.key !== key) }));
  }

  /** Moves the picture at `index` by so many places. */
  move(index: number, by: number): void {
    this.draft.update((draft) => ({ ...draft, images: moved(draft.images, index, by) }));
  }

  /** Looks after every picture that is known: those of an item or a draft of the server, and those of the form. */
  follow(...known: readonly (Pick<EditableItemFragment, 'images'> | null)[]): void {
    for (const source of known) for (const { image } of source?.images ?? []) this.uploads.adopt(image.id, image);
    for (const { key, imageId } of this.draft().images) if (imageId) this.uploads.find(key, imageId);
  }

  /** The draft without pictures that the server has refused: it keeps none that names one. */
  usable(draft: ItemDraft): ItemDraft {
    return { ...draft, images: draft.images.filter(({ key }) => this.uploads.all().get(key)?.phase !== 'failed') };
  }

  private name(key: string, imageId: string): void {
    this.draft.update((draft) => ({
      ...draft,
      images: draft.images.map((image) => (image.key === key ? { ...image, imageId } : image)),
    }));
  }
}
