import { describe, expect, it } from '@jest/globals';
import { apiFailureFrom } from '../../data/api-failure.js';
import { crashReport } from './crash.js';

describe('crashReport', () => {
  it('tells a lost program part from a bug', () => {
    expect(crashReport(new TypeError('Failed to fetch dynamically imported module: /app/x.js'), 'ui-1').outdated).toBe(true);
    expect(crashReport(new TypeError('x is not a function'), 'ui-1')).toEqual({ reference: 'ui-1', outdated: false });
  });

  it('prefers the reference of the server', () => {
    expect(crashReport(apiFailureFrom({ reference: 'r-9' }, 'INTERNAL'), 'ui-1').reference).toBe('r-9');
  });
});
