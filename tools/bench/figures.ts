/** One line of the result. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  /** From the list of qualities; empty where the line only serves a comparison. */
  readonly target: string;
  /** `null` where there is no target. */
  readonly reached: boolean | null;
}

const verdicts = { true: 'reached', false: '**missed**', null: '' } as const;

/** The figures as a table in Markdown. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, figure, target, reached }) => `| ${what} | ${figure} | ${target} | ${verdicts[`${reached}`]} |`);
  return ['| what | figure | target | |', '|---|---|---|---|', ...rows].join('\n');
}
