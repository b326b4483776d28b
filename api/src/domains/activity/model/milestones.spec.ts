import { describe, expect, it } from '@jest/globals';
import { isMilestone } from './milestones.js';

describe('a milestone', () => {
  it('is ten, fifty, a hundred, and so on', () => {
    const reached = Array.from({ length: 100_001 }, (_, count) => count).filter(isMilestone);
    expect(reached).toEqual([10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000]);
  });

  it.each([-10, 0, 1, 5, 10.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is not %s', (count) => {
    expect(isMilestone(count)).toBe(false);
  });
});
