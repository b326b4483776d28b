import { computed, signal } from '@angular/core';
import type { ApiUsageQuery } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../../data/api-failure.js';

export type Usage = ApiUsageQuery['apiUsageStats'];
export type UsageSums = Usage['totals'];
export type DayUsage = Usage['days'][number];

/** The 30 UTC days up to today. */
export const lastDays = 'last-30-days';

/** What the report needs from the API. Throws an `ApiFailure` when it fails. */
export interface UsagePort {
  /** Calls of a UTC month (`2026-11`), of `last-30-days`, or of the current month for null. */
  usage(period: string | null): Promise<Usage>;
}

/** What the keys were used for in a period. An answer that comes after a newer question is dropped. */
export class UsageReport {
  private readonly phaseSource = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly usageSource = signal<Usage | null>(null);
  private readonly trendSource = signal<Usage | null>(null);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly wantedSource = signal<string | null>(null);
  private readonly busySource = signal(false);
  private run = 0;

  readonly phase = this.phaseSource.asReadonly();
  readonly usage = this.usageSource.asReadonly();
  /** The days for the chart: those of the period, and the last 30 for the month that has just begun. */
  readonly trend = this.trendSource.asReadonly();
  readonly failure = this.failureSource.asReadonly();
  /** Whether another period or a newer reading is on its way while one is shown. */
  readonly busy = computed(() => this.busySource() && this.phase() === 'ready');
  /** The chosen period; null until the first answer has named the current one. */
  readonly period = computed(() => this.wantedSource() ?? this.usageSource()?.period ?? null);

  constructor(private readonly port: UsagePort) {}

  /** Shows a period; null for the current month. Keeps what is shown until the answer is here, also when it fails. */
  async show(period: string | null): Promise<void> {
    const run = ++this.run;
    this.wantedSource.set(period);
    this.failureSource.set(null);
    this.busySource.set(true);
    if (this.phaseSource() !== 'ready') this.phaseSource.set('loading');
    try {
      const [usage, trend] = await Promise.all([this.port.usage(period), this.isCurrent(period) ? this.port.usage(lastDays) : null]);
      if (run === this.run) this.settle(usage, trend ?? usage);
    } catch (thrown) {
      if (run !== this.run) return;
      this.failureSource.set(toApiFailure(thrown));
      if (this.phaseSource() !== 'ready') this.phaseSource.set('failed');
    } finally {
      if (run === this.run) this.busySource.set(false);
    }
  }

  /** Reads the chosen period again, as after a call. */
  reload(): Promise<void> {
    return this.show(this.wantedSource());
  }

  private isCurrent(period: string | null): boolean {
    return period === null || period === this.usageSource()?.periods[0];
  }

  private settle(usage: Usage, trend: Usage): void {
    this.usageSource.set(usage);
    this.trendSource.set(trend);
    this.phaseSource.set('ready');
  }
}
