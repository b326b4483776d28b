import { describe, expect, it } from '@jest/globals';
import { fileProblem } from './upload-rules.js';

describe('fileProblem', () => {
  it.each([
    [{ type: 'image/png', size: 5_000_000 }, null],
    [{ type: 'image/png', size: 5_000_001 }, '5.0 MB; 5 MB'],
    [{ type: 'image/svg+xml', size: 10 }, 'not a JPEG'],
    [{ type: '', size: 10 }, 'not a JPEG'],
    [{ type: 'image/gif', size: 0 }, 'empty'],
  ])('%j', (file, words) => {
    if (words === null) expect(fileProblem(file)).toBeNull();
    else expect(fileProblem(file)).toContain(words);
  });
});
