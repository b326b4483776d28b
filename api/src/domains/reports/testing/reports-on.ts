import type { TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import type { ReportDraft, TargetName } from '../model/report.js';
import { ReportedThings } from '../store/reported-things.js';
import { ReportsTable } from '../store/reports-table.js';
import { ForgetReporters } from '../use-cases/forget-reporters.js';
import { ReportContent } from '../use-cases/report-content.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function reportsOn({ database, clock }: TestDatabase) {
  const table = new ReportsTable();
  return {
    forget: new ForgetReporters(database, table, clock),
    report: new ReportContent(database, new ReportedThings(), table, clock, new SystemRandomness()),
  };
}

/** What somebody reports, valid by default. */
export function aReport(target: TargetName, changes: Partial<ReportDraft> = {}): ReportDraft {
  return { target, reason: 'STOLEN_WORK', details: 'This is my poster of 2024.', email: null, ...changes };
}
