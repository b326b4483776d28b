import { describe, expect, it } from '@jest/globals';
import { activityLevel } from './activity-level.js';

describe('the activity level', () => {
  it.each([
    [1_000, 100, null, 'VERY_HIGH'],
    [1_000, 99, null, 'HIGH'],
    [1_000, 40, null, 'HIGH'],
    [1_000, 39, null, 'MODERATE'],
    [1_000, 10, null, 'MODERATE'],
    [1_000, 9, null, 'LOW'],
    [1_000, 0, null, 'LOW'],
    // Three of thirty are a tenth, whatever 0.1 is in binary.
    [30, 3, null, 'VERY_HIGH'],
    [100, 250, null, 'VERY_HIGH'],
    [2_147_483_647, 214_748_365, null, 'VERY_HIGH'],
    // Active members count before events do.
    [1_000, 9, 500, 'LOW'],
    [1_000, null, 100, 'VERY_HIGH'],
    [1_000, null, 40, 'HIGH'],
    [1_000, null, 10, 'MODERATE'],
    [1_000, null, 0, 'LOW'],
    [1_000, null, null, null],
    [0, 5, null, null],
  ] as const)('of %s members, %s active, %s events is %s', (members, active, recentEvents, level) => {
    expect(activityLevel({ members, active, recentEvents })).toBe(level);
  });
});
