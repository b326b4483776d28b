import { computed, signal } from '@angular/core';
import type { PlatformPartsFragment, RefreshPlatformStatsMutation } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { outcomeOf, type RefreshOutcome } from './platform-words.js';

/** What the figures need from outside. Every request throws an `ApiFailure` when it fails. */
export interface PlatformsPort {
  figures(): Promise<readonly PlatformPartsFragment[]>;
  refresh(idempotencyKey: string): Promise<RefreshPlatformStatsMutation['refreshPlatformStats']>;
  /** A new key for one press of the button. */
  newKey(): string;
  pause(milliseconds: number): Promise<void>;
}

/** What a press of "Refresh now" came to. */
export type Refresh = { readonly kind: 'done'; readonly outcomes: readonly RefreshOutcome[] } | { readonly kind: 'refused'; readonly message: string };

/** Milliseconds between two looks at the figures after a refresh, and how many looks before it is over. */
const lookEvery = 1_500;
const mostLooks = 10;

/** The figures of all platforms, and asking the platforms for them now. */
export class PlatformFigures {
  private readonly phaseSource = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly figuresSource = signal<readonly PlatformPartsFragment[]>([]);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly asked = signal<{ readonly at: string; readonly over: boolean } | null>(null);
  private readonly refreshingSource = signal(false);
  /** Of a press whose answer was lost: pressing again is the same wish. */
  private openKey: string | null = null;

  readonly phase = this.phaseSource.asReadonly();
  readonly failure = this.failureSource.asReadonly();
  readonly refreshing = this.refreshingSource.asReadonly();
  /** Each platform, with what became of the refresh that was asked for here; null before one was. */
  readonly rows = computed(() => {
    const asked = this.asked();
    return this.figuresSource().map((figures) => ({ ...figures, outcome: asked && outcomeOf(figures, asked.at, asked.over) }));
  });

  constructor(private readonly port: PlatformsPort) {}

  async load(): Promise<void> {
    if (this.phaseSource() !== 'ready') this.phaseSource.set('loading');
    this.failureSource.set(null);
    try {
      this.figuresSource.set(await this.port.figures());
      this.phaseSource.set('ready');
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      if (this.phaseSource() !== 'ready') this.phaseSource.set('failed');
    }
  }

  /** Asks all platforms and waits for their answers, 15 s at most; null while that is on its way. Throws an `ApiFailure`. */
  async refresh(): Promise<Refresh | null> {
    if (this.refreshingSource()) return null;
    this.refreshingSource.set(true);
    this.openKey ??= this.port.newKey();
    try {
      const result = await this.port.refresh(this.openKey);
      this.openKey = null;
      switch (result.__typename) {
        case 'PlatformRefresh':
          return { kind: 'done', outcomes: await this.watch(result.askedAt) };
        case 'ForbiddenProblem':
        case 'ValidationProblem':
          return { kind: 'refused', message: result.message };
        default:
          return assertNever(result);
      }
    } finally {
      this.refreshingSource.set(false);
    }
  }

  /** The answers come to the server after it has answered us: look until all are there. */
  private async watch(at: string): Promise<readonly RefreshOutcome[]> {
    this.asked.set({ at, over: false });
    try {
      for (let look = 0; look < mostLooks && this.outcomes().includes('waiting'); look++) {
        await this.port.pause(lookEvery);
        this.figuresSource.set(await this.port.figures());
      }
    } finally {
      this.asked.set({ at, over: true });
    }
    return this.outcomes();
  }

  private outcomes(): readonly RefreshOutcome[] {
    return this.rows().flatMap(({ outcome }) => outcome ?? []);
  }
}
