import type { FileOutcome } from './use-cases/import-personalities.js';

/** The report of an import as a table for the terminal: a line a file, then how many of each. */
export function importReport(outcomes: readonly FileOutcome[]): string {
  return reportLines(outcomes.map((outcome) => ({ file: outcome.file, said: describe(outcome) })), totals(outcomes));
}

/** Files and what became of them, one below the other, and the totals. */
export function reportLines(files: readonly { readonly file: string; readonly said: string }[], total: string): string {
  const width = Math.min(60, Math.max(4, ...files.map(({ file }) => printable(file).length)));
  const lines = files.map(({ file, said }) => `${printable(file).padEnd(width)}  ${printable(said)}`);
  return [...lines, ...(lines.length > 0 ? [''] : []), total].join('\n');
}

function describe(outcome: FileOutcome): string {
  switch (outcome.kind) {
    case 'created':
      return `created    /personalities/${outcome.slug}`;
    case 'updated':
      return `updated${outcome.version === null ? '' : ` to version ${outcome.version}`} (${outcome.changes.join(', ')})    /personalities/${outcome.slug}`;
    case 'unchanged':
      return 'unchanged';
    case 'refused':
      return `refused: ${outcome.why.join(' ')}`;
  }
}

function totals(outcomes: readonly FileOutcome[]): string {
  const count = (kind: FileOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const versions = outcomes.filter((outcome) => outcome.kind === 'updated' && outcome.version !== null).length;
  const files = outcomes.length === 1 ? '1 file' : `${outcomes.length} files`;
  const updated = `${count('updated')} updated (${versions} to a new version)`;
  return `${files}: ${count('created')} created, ${updated}, ${count('unchanged')} unchanged, ${count('refused')} refused.`;
}

// A file's name may hold anything, also what moves the cursor of a terminal.
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\uFFFD');
}
