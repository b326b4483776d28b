import { describe, expect, it } from '@jest/globals';
import { nextAllowed, type Quota } from './quota.js';

const quota: Quota = { name: 'test', limit: 3, windowSeconds: 86_400, promise: 'do 3 a day' };
const now = new Date('2026-03-02T10:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe('a rolling quota', () => {
  it.each<[string, Date[], Date | null]>([
    ['nothing used', [], null],
    ['below the limit', [ago(1), ago(2)], null],
    ['at the limit: when the oldest of the three leaves the window', [ago(1), ago(2), ago(20)], ago(-4)],
    ['in any order', [ago(20), ago(1), ago(2)], ago(-4)],
    ['older ones do not count', [ago(1), ago(25), ago(26)], null],
    ['exactly a window old has left', [ago(1), ago(2), ago(24)], null],
    ['over the limit: enough must leave', [ago(1), ago(2), ago(3), ago(20)], ago(-21)],
  ])('%s', (_, used, expected) => {
    expect(nextAllowed(quota, used, now)).toEqual(expected);
  });
});
