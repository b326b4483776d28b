import type { DayUsage, UsageSums } from './usage-report.js';
import { basisWords, costWords, countWords, dayWords } from './usage-words.js';

/** What the bars of the chart measure. */
export type Measure = 'cost' | 'tokens';

/** One bar. */
export interface DayBar {
  readonly label: string;
  /** Only for its length on the screen; the words are exact. */
  readonly length: number;
  readonly words: string;
}

export const tokensOf = ({ inputTokens, outputTokens }: UsageSums): number => inputTokens + outputTokens;

/** The days as bars. */
export function dayBars(days: readonly DayUsage[], measure: Measure): readonly DayBar[] {
  return days.map(({ day, sums }) => {
    const basis = basisWords(sums);
    const said = measure === 'cost' ? costWords(sums) : `${countWords(tokensOf(sums))} tokens`;
    return { label: dayWords(day), length: measure === 'cost' ? Number(sums.cost) / 1e9 : tokensOf(sums), words: basis === null ? said : `${said} (${basis})` };
  });
}

/** The chart in one sentence, for those who do not see it. */
export function seriesWords(days: readonly DayUsage[], measure: Measure): string {
  const bars = dayBars(days, measure);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return 'No days.';
  const highest = bars.reduce((top, bar) => (bar.length > top.length ? bar : top));
  const what = measure === 'cost' ? 'Cost' : 'Tokens';
  return `${what} a day from ${first.label} to ${last.label}. ${highest.length === 0 ? 'None on any day.' : `Most on ${highest.label}: ${highest.words}.`}`;
}
