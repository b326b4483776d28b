import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { lastLine, readJestReport, readPlaywrightReport, readTapReport, settle, sum } from './counts.ts';

const scratch = mkdtempSync(join(tmpdir(), 'guildhall-counts-'));
const file = (text: string) => {
  const path = join(scratch, 'report');
  writeFileSync(path, text);
  return path;
};

describe('the counts of the runners', () => {
  after(() => rmSync(scratch, { recursive: true }));

  it('sum up to one plain line', () => {
    assert.equal(lastLine(sum([{ passed: 3, failed: 1 }, { passed: 4, failed: 0 }])), 'Tests: 7 passed, 1 failed');
  });

  it('come from Jest, where a file that does not load is a failure', () => {
    const report = file(JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }));
    assert.deepEqual(readJestReport(report), { passed: 5, failed: 3 });
  });

  it('come from Playwright, where a flaky test is a failure', () => {
    assert.deepEqual(readPlaywrightReport(file(JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1 } }))), { passed: 4, failed: 2 });
    const setUpFailed = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] };
    assert.deepEqual(readPlaywrightReport(file(JSON.stringify(setUpFailed))), { passed: 0, failed: 1 });
  });

  it('come from Node’s own runner', () => {
    assert.deepEqual(readTapReport(file('TAP version 13\n# tests 9\n# pass 7\n# fail 1\n# cancelled 1\n')), { passed: 7, failed: 2 });
  });

  it('never take silence for success', () => {
    assert.deepEqual(settle(undefined, true), { passed: 0, failed: 1 });
    assert.deepEqual(settle(readJestReport(file('{"half')), false), { passed: 0, failed: 1 });
    assert.deepEqual(settle({ passed: 3, failed: 0 }, false), { passed: 3, failed: 1 });
    assert.deepEqual(settle({ passed: 3, failed: 0 }, true), { passed: 3, failed: 0 });
  });
});
