import { describe, expect, it } from '@jest/globals';
import { daysLeft } from './days-left.js';

describe('daysLeft', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  it.each([
    ['2026-12-25T12:00:00Z', '30 days left'],
    ['2026-11-27T11:59:59Z', '1 day left'],
    ['2026-11-26T11:00:00Z', 'Last day'],
    ['2026-11-24T11:00:00Z', 'Last day'],
  ])('until %s: %s', (until, words) => {
    expect(daysLeft(new Date(until), now)).toBe(words);
  });
});
