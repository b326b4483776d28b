import { Readable, pipeline } from 'node:stream';
import { stringify } from 'csv-stringify';
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

/**
 * Calls as CSV by RFC 4180, as fast as somebody takes them: a stream that is destroyed reads no further. Texts that a spreadsheet would
 * run as a formula begin with an apostrophe.
 * @param failed is told of a failure after the first bytes have gone, where no answer can tell it.
 */
export function usageCsv(lines: AsyncIterable<UsageLine>, failed: (error: Error) => void): Readable {
  const writer = stringify({ header: true, columns: columns.map(([name]) => name), record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true });
  return pipeline(Readable.from(records(lines)), writer, (error) => {
    // Whoever goes away before the end is no failure.
    if (error !== null && error !== undefined && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') failed(error);
  });
}

async function* records(lines: AsyncIterable<UsageLine>): AsyncGenerator<readonly (string | number)[], void, undefined> {
  for await (const line of lines) yield columns.map(([, value]) => value(line));
}

/** Whole billionths of a dollar as dollars with all their digits. */
function inDollars(nano: string): string {
  const digits = nano.padStart(NANO_DIGITS + 1, '0');
  return `${digits.slice(0, -NANO_DIGITS)}.${digits.slice(-NANO_DIGITS)}`;
}
