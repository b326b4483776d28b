import { computed, signal } from '@angular/core';
import type { ItemDraftPartsFragment } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../../../data/api-failure.js';
import { type ItemDraft, sameDraft } from '../item-draft.js';
import type { DraftOutcome } from './draft-transport.js';

/** A draft on the server, as the next save of it has to name it. */
export interface DraftRef {
  readonly id: string;
  readonly revision: number;
}

/** Where the keeping of the draft stands. */
export type AutosaveState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** It did not get through. */
  | { readonly kind: 'failed'; readonly triesAgain: boolean }
  /** It will not be taken as it is; the message says why. */
  | { readonly kind: 'refused'; readonly message: string };

/** What the autosave needs from around it. */
export interface AutosavePort {
  /** What is to be kept; null when the form says nothing beyond what was saved. */
  readonly wanted: () => ItemDraft | null;
  /** Sends the draft; rejects with an `ApiFailure`. */
  readonly save: (draft: ItemDraft, ref: DraftRef | null) => Promise<DraftOutcome>;
  readonly discard: (id: string) => Promise<void>;
  /** Another window has saved the draft since; nothing is sent before `settle` is called. @param common what both began from */
  readonly met: (theirs: ItemDraftPartsFragment, common: ItemDraft | null) => void;
  /** Runs something after so many milliseconds; returns how to call it off. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
}

/** Milliseconds without typing before the draft is sent. */
const quiet = 1_000;
/** Milliseconds before a failed save is tried again; doubled each time. */
const firstRetry = 2_000;
const slowestRetry = 30_000;

/** Keeps a draft on the server while it is typed: one save at a time, the newest state wins, failures are tried again. */
export class DraftAutosave {
  private readonly stateSource = signal<AutosaveState>({ kind: 'resting' });
  private readonly refSource = signal<DraftRef | null>(null);
  private readonly previewSource = signal<string | null>(null);
  private readonly keptSource = signal<ItemDraft | null>(null);
  private readonly sendingSource = signal<ItemDraft | null>(null);
  private readonly heldSource = signal(false);
  private callOff: () => void = () => undefined;
  private running: Promise<boolean> | null = null;
  private retry = firstRetry;

  readonly state = this.stateSource.asReadonly();
  /** Null while the server keeps none. */
  readonly ref = this.refSource.asReadonly();
  /** Path of the page as it would look with what is kept; null while nothing is. */
  readonly previewPath = this.previewSource.asReadonly();
  /** What is on its way; after a reload it tells this window's own save from another's. */
  readonly sending = this.sendingSource.asReadonly();
  /** Whether the server holds all that is wanted. */
  readonly clean = computed(() => this.isClean());

  constructor(private readonly port: AutosavePort) {}

  /** Goes on with a draft that the server has, or with none. @param kept what the server holds of it */
  begin(saved: ItemDraftPartsFragment | null, kept: ItemDraft | null): void {
    this.note(saved);
    this.keptSource.set(kept);
    this.stateSource.set(saved ? { kind: 'saved', at: new Date(saved.savedAt) } : { kind: 'resting' });
    this.heldSource.set(false);
  }

  /** Something was typed: it is sent when the typing rests. */
  touch(): void {
    if (this.heldSource() || this.isClean()) return;
    this.callOff();
    this.callOff = this.port.later(quiet, () => void this.flush());
  }

  /** Sends now what was not sent yet. @returns whether the server holds everything */
  async flush(): Promise<boolean> {
    this.callOff();
    if (this.running) await this.running;
    if (this.heldSource()) return false;
    if (this.isClean()) return true;
    return this.send();
  }

  /**
   * Before the draft is applied: sends it even when nothing was typed since, because only that tells whether another
   * window has typed into it meanwhile, whose words the apply would throw away. Nothing is sent afterwards until `release`.
   */
  async settleForApply(): Promise<void> {
    this.callOff();
    if (this.running) await this.running;
    if (this.refSource() && this.port.wanted() && !this.heldSource()) await this.send();
    this.hold();
  }

  /** Stops sending, as while the person chooses between two sides. */
  hold(): void {
    this.callOff();
    this.heldSource.set(true);
  }

  /** Goes on sending. */
  release(): void {
    this.heldSource.set(false);
    this.touch();
  }

  /** After a conflict: goes on from what the other window saved. */
  settle(theirs: ItemDraftPartsFragment, kept: ItemDraft): void {
    this.begin(theirs, kept);
    this.touch();
  }

  /** The draft was applied or thrown away: the server has none now. */
  ended(): void {
    this.callOff();
    this.begin(null, null);
  }

  /** Throws away what the server keeps. Rejects with an `ApiFailure`; the draft is still there then. */
  async discard(): Promise<void> {
    this.hold();
    if (this.running) await this.running;
    const ref = this.refSource();
    try {
      if (ref) await this.port.discard(ref.id);
      this.ended();
    } finally {
      this.heldSource.set(false);
    }
  }

  private isClean(): boolean {
    const [wanted, kept] = [this.port.wanted(), this.keptSource()];
    if (wanted === null) return this.refSource() === null;
    return kept !== null && this.refSource() !== null && sameDraft(wanted, kept);
  }

  private send(): Promise<boolean> {
    this.running = this.sendOnce().finally(() => (this.running = null));
    return this.running;
  }

  private async sendOnce(): Promise<boolean> {
    const [wanted, ref] = [this.port.wanted(), this.refSource()];
    this.stateSource.set({ kind: 'saving' });
    this.sendingSource.set(wanted);
    try {
      if (wanted) return this.take(await this.port.save(wanted, ref), wanted);
      if (ref) await this.port.discard(ref.id);
      this.begin(null, null);
      return true;
    } catch (thrown) {
      this.fail(toApiFailure(thrown));
      return false;
    } finally {
      this.sendingSource.set(null);
    }
  }

  private take(outcome: DraftOutcome, sent: ItemDraft): boolean | Promise<boolean> {
    this.retry = firstRetry;
    switch (outcome.kind) {
      case 'saved':
        this.note(outcome.draft);
        this.keptSource.set(sent);
        this.stateSource.set({ kind: 'saved', at: new Date(outcome.draft.savedAt) });
        return true;
      case 'conflict':
        return this.meet(outcome.current);
      case 'gone':
        return this.startAnew(outcome.message);
      case 'refused':
        this.stateSource.set({ kind: 'refused', message: outcome.message });
        return false;
    }
  }

  private meet(current: ItemDraftPartsFragment): false {
    this.hold();
    this.stateSource.set({ kind: 'resting' });
    this.port.met(current, this.keptSource());
    return false;
  }

  /** The draft was applied or thrown away in another window; what is typed here is kept as a new one. */
  private startAnew(message: string): false | Promise<boolean> {
    if (this.refSource()) {
      this.note(null);
      return this.sendOnce();
    }
    this.stateSource.set({ kind: 'refused', message });
    return false;
  }

  private fail(failure: ApiFailure): void {
    // Trying again without a session would ask the person to sign in every few seconds.
    const triesAgain = failure.code !== 'SIGN_IN_REQUIRED' && !this.heldSource();
    this.stateSource.set({ kind: 'failed', triesAgain });
    if (!triesAgain) return;
    this.callOff();
    this.callOff = this.port.later(this.retry, () => void this.flush());
    this.retry = Math.min(slowestRetry, this.retry * 2);
  }

  private note(saved: ItemDraftPartsFragment | null): void {
    this.refSource.set(saved && { id: saved.id, revision: saved.revision });
    this.previewSource.set(saved?.previewPath ?? null);
  }
}
