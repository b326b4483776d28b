import { computed, signal } from '@angular/core';
import type { PlatformPartsFragment, RefreshPlatformStatsMutation } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import type { Refreshed } from './platform-words.js';

/** What the figures need from the API. Every request throws an `ApiFailure` when it fails. */
export interface PlatformsPort {
  figures(): Promise<readonly PlatformPartsFragment[]>;
  refresh(idempotencyKey: string): Promise<RefreshPlatformStatsMutation['refreshPlatformStats']>;
  /** A new key for one press of the button. */
  newKey(): string;
}

/** The figures of all platforms, and asking the platforms for them now. */
export class PlatformFigures {
  private readonly phaseSource = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly figuresSource = signal<readonly PlatformPartsFragment[]>([]);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly outcomesSource = signal<readonly Refreshed[]>([]);
  private readonly refreshingSource = signal(false);
  /** Of a press whose answer was lost: pressing again must not ask the platforms twice. */
  private openKey: string | null = null;

  readonly phase = this.phaseSource.asReadonly();
  readonly failure = this.failureSource.asReadonly();
  readonly refreshing = this.refreshingSource.asReadonly();
  /** Each platform, with how it answered if it was asked here. */
  readonly rows = computed(() =>
    this.figuresSource().map((figures) => ({ ...figures, refreshed: this.outcomesSource().find(({ platform }) => platform === figures.platform) ?? null })),
  );

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

  /** Asks all platforms now; null while that is on its way. Throws an `ApiFailure`, after which the same press can be repeated. */
  async refresh(): Promise<{ readonly kind: 'done'; readonly platforms: readonly Refreshed[] } | { readonly kind: 'refused'; readonly message: string } | null> {
    if (this.refreshingSource()) return null;
    this.refreshingSource.set(true);
    this.openKey ??= this.port.newKey();
    try {
      const result = await this.port.refresh(this.openKey);
      this.openKey = null;
      return this.conclude(result);
    } finally {
      this.refreshingSource.set(false);
    }
  }

  private conclude(result: RefreshPlatformStatsMutation['refreshPlatformStats']) {
    switch (result.__typename) {
      case 'RefreshedPlatformStats':
        this.outcomesSource.set(result.platforms);
        this.figuresSource.set(result.platforms.map(({ statistics }) => statistics));
        return { kind: 'done', platforms: result.platforms } as const;
      case 'ForbiddenProblem':
        return { kind: 'refused', message: result.message } as const;
      default:
        return assertNever(result);
    }
  }
}
