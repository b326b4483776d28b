import type { FileOutcome } from './use-cases/import-personalities.js';

/** The report of an import as a table for the terminal: a line a file, then how many of each. */
export function importReport(outcomes: readonly FileOutcome[]): string {
  const width = Math.min(60, Math.max(4, ...outcomes.map(({ file }) => printable(file).length)));
  const lines = outcomes.map((outcome) => `${printable(outcome.file).padEnd(width)}  ${describe(outcome)}`);
  return [...lines, ...(lines.length > 0 ? [''] : []), totals(outcomes)].join('\n');
}

function describe(outcome: FileOutcome): string {
  switch (outcome.kind) {
    case 'created':
      return `created    /personalities/${outcome.slug}`;
    case 'updated':
      return `updated to version ${outcome.version}    /personalities/${outcome.slug}`;
    case 'unchanged':
      return 'unchanged';
    case 'refused':
      return `refused: ${outcome.why.map(printable).join(' ')}`;
  }
}

function totals(outcomes: readonly FileOutcome[]): string {
  const count = (kind: FileOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const files = outcomes.length === 1 ? '1 file' : `${outcomes.length} files`;
  return `${files}: ${count('created')} created, ${count('updated')} updated, ${count('unchanged')} unchanged, ${count('refused')} refused.`;
}

// A file's name may hold anything, also what moves the cursor of a terminal.
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\uFFFD');
}
