import { computed, signal } from '@angular/core';
import type { TakenImage, UploadTransport } from '../../../data/uploads/upload-transport.js';
import { type Upload, Uploads } from '../../../data/uploads/uploads.js';

/** What a slot needs from around it. */
export interface PictureSlotPort {
  readonly transport: UploadTransport;
  /** The profile is to name another image, or none. */
  readonly choose: (imageId: string | null) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly newKey: () => string;
}

/**
 * The place of one picture: what it shows, and a new file on its way there. The picture before stays the chosen one until
 * the server has taken the new file, so that a failed or cancelled upload changes nothing.
 */
export class PictureSlot {
  private readonly uploads: Uploads;
  private readonly key = signal<string | null>(null);
  private readonly chosen = signal<string | null>(null);

  /** What is shown: the picture, the file on its way, or what went wrong with it; null for an empty place. */
  readonly upload = computed<Upload | null>(() => {
    const key = this.key();
    return key === null ? null : (this.uploads.all().get(key) ?? null);
  });
  readonly running = computed(() => this.uploads.running() > 0);
  /** What is shown is not what the profile names: cancelling goes back to that. */
  readonly open = computed(() => this.chosen() !== this.key());

  constructor(private readonly port: PictureSlotPort) {
    this.uploads = new Uploads({ ...port, taken: (key, imageId) => this.taken(key, imageId) });
  }

  /** Shows what the profile names: an image that is known, only an id, or nothing. */
  show(imageId: string | null, known: TakenImage | null): void {
    for (const key of this.uploads.all().keys()) if (key !== imageId) this.uploads.remove(key);
    this.key.set(imageId);
    this.chosen.set(imageId);
    if (imageId === null) return;
    if (known?.id === imageId) this.uploads.adopt(imageId, known);
    else this.uploads.find(imageId, imageId);
  }

  /** Sends a file; one that is on its way already is given up. */
  take(file: File): void {
    this.dropNew();
    const [key] = this.uploads.add([file]);
    if (key !== undefined) this.key.set(key);
  }

  retry(): void {
    const key = this.key();
    if (key !== null) this.uploads.retry(key);
  }

  /** Gives up the file on its way and shows the picture before. */
  cancel(): void {
    this.dropNew();
    this.key.set(this.chosen());
  }

  /** Empties the place. */
  remove(): void {
    this.dropNew();
    const chosen = this.chosen();
    if (chosen !== null) this.uploads.remove(chosen);
    this.key.set(null);
    this.chosen.set(null);
    this.port.choose(null);
  }

  /** Stops everything, when the page closes. */
  stop(): void {
    this.uploads.stop();
  }

  private dropNew(): void {
    const key = this.key();
    if (key !== null && key !== this.chosen()) this.uploads.remove(key);
  }

  private taken(key: string, imageId: string): void {
    const before = this.chosen();
    if (before !== null && before !== key) this.uploads.remove(before);
    this.chosen.set(key);
    this.port.choose(imageId);
  }
}
