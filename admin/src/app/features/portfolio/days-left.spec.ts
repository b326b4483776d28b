import { describe, expect, it } from '@jest/globals';
import { daysLeft } from './days-left.js';

const now = new Date('2026-11-25T10:00:00Z');

describe('daysLeft', () => {
  it.each([
    ['2026-12-25T09:59:59Z', '29 days left'],
    ['2026-11-26T10:00:00Z', '1 day left'],
    ['2026-11-26T09:59:59Z', 'Last day'],
    ['2026-11-25T09:00:00Z', 'Last day'],
  ])('until %s', (until, words) => {
    expect(daysLeft(new Date(until), now)).toBe(words);
  });
});
