import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { UsageLine } from '../store/usage-lines.js';

const NANO_DIGITS = 9;

/** Columns in their order, and what a call has in each. */
const columns: readonly (readonly [string, (line: UsageLine) => string | number])[] = [
  ['call_id', (line) => line.id],
  ['started_at', (line) => line.startedAt.toISOString()],
  ['finished_at', (line) => line.finishedAt.toISOString()],
  ['provider', (line) => line.provider],
  ['model', (line) => line.model],
  ['purpose', (line) => line.purpose],
  ['outcome', (line) => line.outcome],
  ['basis', (line) => line.basis],
  ['input_tokens', (line) => line.inputTokens],
  ['cached_tokens', (line) => line.cachedTokens],
  ['output_tokens', (line) => line.outputTokens],
  ['reasoning_tokens', (line) => line.reasoningTokens],
  ['cost_usd', (line) => (line.costNano === null ? 'unpriced' : inDollars(line.costNano))],
];

const format = { columns: columns.map(([name]) => name), record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true } as const;

/**
 * Calls as CSV by RFC 4180, as fast as somebody takes them: a stream that is destroyed reads no further. Texts that a spreadsheet would
 * run as a formula begin with an apostrophe.
 */
export function usageCsv(pages: AsyncIterable<readonly UsageLine[]>): Readable {
  // In bytes: counted in pages, a stream would read sixteen of them ahead.
  return Readable.from(texts(pages), { objectMode: false });
}

// A page at a time: line by line, the turns of the event loop would take longer than the lines.
async function* texts(pages: AsyncIterable<readonly UsageLine[]>): AsyncGenerator<string, void, undefined> {
  let header = true;
  for await (const page of pages) {
    yield stringify(page.map(recordOf), { ...format, header });
    header = false;
  }
}

function recordOf(line: UsageLine): (string | number)[] {
  return columns.map(([, value]) => value(line));
}

/** Whole billionths of a dollar as dollars with all their digits. */
function inDollars(nano: string): string {
  const digits = nano.padStart(NANO_DIGITS + 1, '0');
  return `${digits.slice(0, -NANO_DIGITS)}.${digits.slice(-NANO_DIGITS)}`;
}
