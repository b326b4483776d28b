import { describe, expect, it } from '@jest/globals';
import { budgetComplaint, budgetMonth } from './budget.js';

describe('budgets', () => {
  it.each([
    ['2026-11-01T00:00:00.000Z', '2026-11-01', '2026-12-01'],
    ['2026-12-31T23:59:59.999Z', '2026-12-01', '2027-01-01'],
    ['2028-02-29T12:00:00.000Z', '2028-02-01', '2028-03-01'],
  ])('of %s are for the month from %s to %s', (now, start, end) => {
    const month = budgetMonth(new Date(now));
    expect([month.start, month.end]).toEqual([new Date(start), new Date(end)]);
  });

  it.each([
    [null, true],
    [0n, false],
    [9_999_999n, false],
    [10_000_000n, true],
    [100_000_000_000_000n, true],
    [100_000_000_000_001n, false],
  ])('of %s are taken: %s', (nano, taken) => {
    expect(budgetComplaint(nano) === null).toBe(taken);
  });
});
