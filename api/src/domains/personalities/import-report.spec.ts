import { describe, expect, it } from '@jest/globals';
import { importReport } from './import-report.js';

describe('importReport', () => {
  it('has a line a file and the totals', () => {
    const report = importReport([
      { file: 'a.json', kind: 'created', slug: 'a' },
      { file: 'long-name.json', kind: 'updated', slug: 'b', version: 3 },
      { file: 'c.json', kind: 'unchanged', slug: 'c' },
      { file: 'd\u001b[2J.json', kind: 'refused', why: ['It is not JSON.'] },
    ]);
    expect(report.split('\n')).toEqual([
      'a.json          created    /personalities/a',
      'long-name.json  updated to version 3    /personalities/b',
      'c.json          unchanged',
      'd\uFFFD[2J.json      refused: It is not JSON.',
      '',
      '4 files: 1 created, 1 updated, 1 unchanged, 1 refused.',
    ]);
  });

  it('says so when there was nothing', () => {
    expect(importReport([])).toBe('0 files: 0 created, 0 updated, 0 unchanged, 0 refused.');
  });
});
