import { reportLines } from './import-report.js';
import type { ExportOutcome } from './use-cases/export-personalities.js';

/** The report of an export as a table for the terminal: a line a personality, then how many of each. */
export function exportReport(outcomes: readonly ExportOutcome[]): string {
  return reportLines(outcomes.map((outcome) => ({ file: outcome.file, said: describe(outcome) })), totals(outcomes));
}

function describe(outcome: ExportOutcome): string {
  return outcome.kind === 'refused' ? `refused: ${outcome.why}` : outcome.kind;
}

function totals(outcomes: readonly ExportOutcome[]): string {
  const count = (kind: ExportOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const all = outcomes.length === 1 ? '1 personality' : `${outcomes.length} personalities`;
  return `${all}: ${count('written')} written, ${count('unchanged')} unchanged, ${count('refused')} refused.`;
}
