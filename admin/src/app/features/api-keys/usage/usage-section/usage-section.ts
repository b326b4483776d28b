import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { aiProviderLabels } from '@guildhall/contracts';
import { Button } from '../../../../ui/button/button.js';
import { EmptyState } from '../../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { FailureNotice } from '../../../../ui/notice/failure-notice.js';
import { Skeleton } from '../../../../ui/skeleton/skeleton.js';
import { DayChart } from '../day-chart/day-chart.js';
import type { Measure } from '../day-series.js';
import { usageFile } from '../usage-api.js';
import { lastDays, type UsageReport } from '../usage-report.js';
import { UsageTable } from '../usage-table/usage-table.js';
import { basisWords, costParts, costWords, countWords, dayWords, periodWords, purposeWords } from '../usage-words.js';

/** What the keys were used for: a period, its sums, the days as a chart and as a table, and the file. */
@Component({
  selector: 'gh-usage-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DayChart, EmptyState, FailureNotice, Icon, Skeleton, UsageTable],
  templateUrl: './usage-section.html',
  styleUrl: './usage-section.css',
})
export class UsageSection {
  readonly report = input.required<UsageReport>();

  protected readonly measure = signal<Measure>('cost');
  protected readonly periods = computed(() => [...(this.report().usage()?.periods ?? []), lastDays].map((value) => ({ value, label: periodWords(value) })));
  protected readonly file = computed(() => usageFile(this.report().usage()?.period ?? lastDays));
  /** Whether neither the period nor the days of the chart have a call. */
  protected readonly none = computed(() => this.report().usage()?.totals.calls === 0 && this.report().trend()?.totals.calls === 0);

  protected readonly totals = computed(() => {
    const usage = this.report().usage();
    if (!usage) return null;
    const { totals } = usage;
    return {
      heading: periodWords(usage.period),
      ...costParts(totals),
      calls: countWords(totals.calls),
      basis: basisWords(totals),
      input: countWords(totals.inputTokens),
      cached: totals.cachedTokens > 0 ? `${countWords(totals.cachedTokens)} cached` : null,
      output: countWords(totals.outputTokens),
      reasoning: totals.reasoningTokens > 0 ? `${countWords(totals.reasoningTokens)} reasoning` : null,
    };
  });

  protected readonly chart = computed(() => {
    const trend = this.report().trend();
    return trend && { heading: periodWords(trend.period), sum: costWords(trend.totals), days: trend.days, untilNow: trend.period === lastDays };
  });

  protected readonly models = computed(() =>
    (this.report().usage()?.byModel ?? []).map(({ provider, model, sums }) => ({ key: `${provider} ${model}`, name: model, of: aiProviderLabels[provider], sums })),
  );
  protected readonly purposes = computed(() => (this.report().usage()?.byPurpose ?? []).map(({ purpose, sums }) => ({ key: purpose, name: purposeWords(purpose), of: null, sums })));
  /** The newest day first: it is what people look for. */
  protected readonly days = computed(() => (this.report().trend()?.days ?? []).map(({ day, sums }) => ({ key: day, name: dayWords(day), of: null, sums })).reverse());
}
