import { describe, expect, it } from '@jest/globals';
import { periodPattern, usagePeriod } from './usage-period.js';

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

describe('a period', () => {
  it.each([
    [undefined, noon('2026-11-25'), '2026-11', '2026-11-01', '2026-11-30', 25],
    [undefined, new Date('2026-11-30T23:59:59.999Z'), '2026-11', '2026-11-01', '2026-11-30', 30],
    [undefined, new Date('2026-12-01T00:00:00Z'), '2026-12', '2026-12-01', '2026-12-31', 1],
    ['2026-10', noon('2026-11-25'), '2026-10', '2026-10-01', '2026-10-31', 31],
    ['2024-02', noon('2026-11-25'), '2024-02', '2024-02-01', '2024-02-29', 29],
    ['2026-12', noon('2026-11-25'), '2026-12', '2026-12-01', '2026-12-31', 0],
    ['last-30-days', noon('2026-03-02'), 'last-30-days', '2026-02-01', '2026-03-02', 30],
    ['last-30-days', noon('2024-03-01'), 'last-30-days', '2024-02-01', '2024-03-01', 30],
  ])('%s at %s', (name, now, called, from, to, days) => {
    const period = usagePeriod(name, now);
    expect(period).toMatchObject({ name: called, from, to });
    expect(period.days).toHaveLength(days);
    expect(period.days.at(0) ?? from).toBe(from);
    expect(new Set(period.days).size).toBe(days);
  });

  it.each(['2026-11', '2026-01', 'last-30-days'])('%s is asked for so', (name) => expect(name).toMatch(periodPattern));

  it.each(['', '2026-13', '2026-00', '1999-12', '2026-1', '2026-11-01', 'last-31-days', 'last-30-days\n', '2026-11 '])('%j is not', (name) => {
    expect(name).not.toMatch(periodPattern);
  });
});
