import { describe, expect, it } from '@jest/globals';
import { importReport } from './import-report.js';

describe('importReport', () => {
  it('has a line a file and the totals', () => {
    const report = importReport([
      { file: 'a.json', kind: 'created', slug: 'a' },
      { file: 'long-name.json', kind: 'updated', slug: 'b', version: 3, changes: ['prompt', 'tags'] },
      { file: 'card.json', kind: 'updated', slug: 'e', version: null, changes: ['tags'] },
      { file: 'c.json', kind: 'unchanged', slug: 'c' },
      { file: 'd\u001b[2J.json', kind: 'refused', why: ['It is not JSON.'] },
    ]);
    expect(report.split('\n')).toEqual([
      'a.json          created    /personalities/a',
      'long-name.json  updated to version 3 (prompt, tags)    /personalities/b',
      'card.json       updated (tags)    /personalities/e',
      'c.json          unchanged',
      'd\uFFFD[2J.json      refused: It is not JSON.',
      '',
      '5 files: 1 created, 2 updated (1 to a new version), 1 unchanged, 1 refused.',
    ]);
  });

  it('says so when there was nothing', () => {
    expect(importReport([])).toBe('0 files: 0 created, 0 updated (0 to a new version), 0 unchanged, 0 refused.');
  });
});
