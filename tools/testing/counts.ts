import { existsSync, readFileSync } from 'node:fs';

/** How many tests of one runner passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The sum over several runners. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), { passed: 0, failed: 0 });
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed }: Counts): string {
  return `Tests: ${passed} passed, ${failed} failed`;
}

/**
 * What a runner's report and its exit say together. A runner that failed without naming a failed test, that wrote no
 * report, or that found no test at all counts as one failure: silence must not look like success.
 */
export function settle(reported: Counts | undefined, succeeded: boolean): Counts {
  const counts = reported ?? { passed: 0, failed: 0 };
  const silent = counts.failed === 0 && (!succeeded || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded. */
  readonly numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  /** Failures outside any test, such as of the global set-up. */
  readonly errors?: readonly unknown[];
}

/** Reads the file that `jest --json --outputFile` writes. */
export function readJestReport(file: string): Counts | undefined {
  const report = readJson<JestReport>(file);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

/** Reads the file of Playwright's `json` reporter; a test that passed only at the second try has failed. */
export function readPlaywrightReport(file: string): Counts | undefined {
  const report = readJson<PlaywrightReport>(file);
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? (report.errors ?? []).length : 0) };
}

/** Reads the TAP report of Node's own runner. */
export function readTapReport(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  const [passed, failed, cancelled] = [count('pass'), count('fail'), count('cancelled')];
  return Number.isNaN(passed) ? undefined : { passed, failed: failed + cancelled };
}

function readJson<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
