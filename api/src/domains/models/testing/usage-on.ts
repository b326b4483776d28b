import type { TestDatabase } from '../../../../test/test-database.js';
import { UsageLines } from '../store/usage-lines.js';
import { UsageSumsTable } from '../store/usage-sums.js';
import { ExportUsage } from '../use-cases/export-usage.js';
import { ReadUsage } from '../use-cases/read-usage.js';

/** What reads the ledger, on a test database, wired as the module does. */
export function usageOn({ database, clock }: TestDatabase) {
  return { read: new ReadUsage(database, new UsageSumsTable(), clock), export: new ExportUsage(database, new UsageLines(), clock) };
}
