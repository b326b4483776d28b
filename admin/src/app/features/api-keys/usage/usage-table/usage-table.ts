import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { UsageSums } from '../usage-report.js';
import { basisWords, costParts, countWords } from '../usage-words.js';

/** One line of a table of use. */
export interface UsageLine {
  readonly key: string;
  readonly name: string;
  /** What the name belongs to; null for nothing. */
  readonly of: string | null;
  readonly sums: UsageSums;
}

/** Calls, tokens and cost by something. */
@Component({
  selector: 'gh-usage-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './usage-table.html',
  styleUrl: './usage-table.css',
})
export class UsageTable {
  readonly caption = input.required<string>();
  /** What the first column names: "Model". */
  readonly by = input.required<string>();
  readonly lines = input.required<readonly UsageLine[]>();

  protected readonly rows = computed(() =>
    this.lines().map(({ key, name, of, sums }) => ({
      key,
      name,
      of,
      calls: countWords(sums.calls),
      basis: basisWords(sums),
      input: countWords(sums.inputTokens),
      output: countWords(sums.outputTokens),
      cached: sums.cachedTokens > 0 ? `${countWords(sums.cachedTokens)} cached` : null,
      reasoning: sums.reasoningTokens > 0 ? `${countWords(sums.reasoningTokens)} reasoning` : null,
      ...costParts(sums),
    })),
  );
}
