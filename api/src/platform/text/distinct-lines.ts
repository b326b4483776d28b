import { cleanLine } from './clean-text.js';

/** Lines cleaned, without empty ones, each once whatever its case; the first spelling stays, in the order given. */
export function distinctLines(lines: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const line of lines) {
    const cleaned = cleanLine(line);
    const fold = foldCase(cleaned);
    if (cleaned !== '' && !byFold.has(fold)) byFold.set(fold, cleaned);
  }
  return [...byFold.values()];
}

/** For comparing without regard to case: “STRASSE” and “straße” are one, and so are full and half width forms. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase();
}
