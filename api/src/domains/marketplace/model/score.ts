/** A part of a score. */
export interface ScoreTerm {
  readonly label: string;
  /** Millionths of a point, a whole number. */
  readonly value: number;
}

/** A score, which can be shown as the terms that it is the sum of. */
export interface Score {
  /** Millionths of a point, a whole number: the sum of the terms exactly. */
  readonly total: number;
  /** Empty for a score of nothing. */
  readonly terms: readonly ScoreTerm[];
}

/** The score of somebody of whom nothing is known. */
export const noScore: Score = { total: 0, terms: [] };

/** Whether two scores are shown alike. */
export function isSameScore(one: Score, other: Score): boolean {
  return one.total === other.total && one.terms.length === other.terms.length && one.terms.every(({ label, value }, index) => isTerm(other.terms[index], label, value));
}

function isTerm(term: ScoreTerm | undefined, label: string, value: number): boolean {
  return term?.label === label && term.value === value;
}
