import { computed, signal } from '@angular/core';
import type { ItemDraft } from '../item-draft.js';

/** Which draft of the server is typed over; both null before the first save. */
export interface DraftPlace {
  readonly id: string | null;
  readonly revision: number | null;
}

/** What became of a save of the draft. */
export type DraftOutcome =
  | { readonly kind: 'kept'; readonly id: string; readonly revision: number; readonly at: string; readonly previewPath: string }
  /** Another window has typed over the same draft. */
  | { readonly kind: 'conflict'; readonly id: string; readonly revision: number; readonly theirs: ItemDraft }
  /** Applied or discarded elsewhere: what is typed here is kept as a new one. */
  | { readonly kind: 'missing' }
  /** As it stands it cannot be kept; another try makes sense after a change only. */
  | { readonly kind: 'refused'; readonly message: string };

/** What autosaving needs from around it. */
export interface AutosavePort {
  /** Sends a draft. Throws when the request fails. */
  readonly send: (place: DraftPlace, draft: ItemDraft) => Promise<DraftOutcome>;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly met: (outcome: Extract<DraftOutcome, { kind: 'conflict' }>) => void;
  /** The draft got a place on the server. */
  readonly placed: (id: string) => void;
}

/** How things stand with the copy on the server. */
export type AutosaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused'; readonly message: string };

/** Milliseconds after the last change before it is sent. */
export const PAUSE = 1_000;
/** Milliseconds before a failed save is tried again, at first and at the most. */
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 30_000;

/**
 * Keeps what is typed on the server: a moment after the last change, one save at a time, again when a save fails. What is
 * sent is always the newest; a change during a save is sent after it.
 */
export class Autosave {
  private readonly source = signal<AutosaveState>({ kind: 'idle' });
  private readonly placeSource = signal<DraftPlace>({ id: null, revision: null });
  private newest: ItemDraft | null = null;
  private running: Promise<void> | null = null;
  /** Counts changes and orders: a pause that ends after a newer one does nothing. */
  private turn = 0;
  private held = false;
  private retry = FIRST_RETRY;

  readonly state = this.source.asReadonly();
  readonly place = this.placeSource.asReadonly();
  /** Whether something typed is not on the server. */
  readonly behind = computed(() => !['idle', 'saved'].includes(this.state().kind));

  constructor(private readonly port: AutosavePort) {}

  /** Goes on from a draft of the server, or from none. */
  begin(place: DraftPlace, at: string | null): void {
    this.turn += 1;
    this.newest = null;
    this.held = false;
    this.placeSource.set(place);
    this.source.set(at === null ? { kind: 'idle' } : { kind: 'saved', at });
  }

  /** Something was typed. */
  touch(draft: ItemDraft): void {
    this.newest = draft;
    if (this.held) return;
    if (this.source().kind !== 'saving') this.source.set({ kind: 'waiting' });
    void this.later(PAUSE);
  }

  /** What is typed is what the server has anyway: nothing needs to be sent. */
  settle(): void {
    this.turn += 1;
    this.newest = null;
    if (this.behind()) this.source.set({ kind: 'idle' });
  }

  /** Sends now what has not been sent. @returns whether the server has it all. */
  async flush(): Promise<boolean> {
    this.turn += 1;
    await this.running;
    if (this.newest !== null && !this.held) await this.save();
    return !this.behind();
  }

  /** Sends nothing until {@link go}, and waits for what is on its way: a save of the item must not be followed by a draft of it. */
  async hold(): Promise<void> {
    this.held = true;
    this.turn += 1;
    await this.running;
  }

  /** Goes on after {@link hold}. */
  go(): void {
    this.held = false;
    if (this.newest !== null) this.touch(this.newest);
  }

  /** Types over what another window has kept, knowing it. */
  overtake({ id, revision }: { readonly id: string; readonly revision: number }): void {
    this.placeSource.set({ id, revision });
  }

  private async later(milliseconds: number): Promise<void> {
    const turn = ++this.turn;
    await this.port.wait(milliseconds);
    if (turn === this.turn && !this.held) await this.save();
  }

  private async save(): Promise<void> {
    // One at a time: the next needs the revision that this one brings.
    await this.running;
    const draft = this.newest;
    if (draft === null) return;
    this.newest = null;
    this.source.set({ kind: 'saving' });
    this.running = this.send(draft);
    await this.running;
    this.running = null;
  }

  private async send(draft: ItemDraft): Promise<void> {
    try {
      this.take(await this.port.send(this.place(), draft), draft);
      this.retry = FIRST_RETRY;
    } catch {
      this.newest ??= draft;
      this.source.set({ kind: 'failed' });
      const pause = this.retry;
      this.retry = Math.min(LONGEST_RETRY, pause * 2);
      void this.later(pause);
    }
  }

  private take(outcome: DraftOutcome, draft: ItemDraft): void {
    switch (outcome.kind) {
      case 'kept':
        if (this.place().id !== outcome.id) this.port.placed(outcome.id);
        this.placeSource.set({ id: outcome.id, revision: outcome.revision });
        this.source.set(this.newest === null ? { kind: 'saved', at: outcome.at } : { kind: 'waiting' });
        break;
      case 'conflict':
        this.held = true;
        this.newest ??= draft;
        this.source.set({ kind: 'waiting' });
        this.port.met(outcome);
        break;
      case 'missing':
        this.placeSource.set({ id: null, revision: null });
        this.touch(this.newest ?? draft);
        break;
      default:
        this.newest ??= draft;
        this.source.set({ kind: 'refused', message: outcome.message });
    }
  }
}
