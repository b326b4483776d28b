import { describe, expect, it } from '@jest/globals';
import { relativeTime } from './relative-time.js';

const now = new Date('2026-11-20T12:00:00.000Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-20T12:00:00.000Z', 'just now'],
    ['2026-11-20T11:59:00.001Z', 'just now'],
    // A visitor's clock may be behind the server's.
    ['2026-11-20T12:03:00.000Z', 'just now'],
    ['2026-11-20T11:59:00.000Z', '1 minute ago'],
    ['2026-11-20T11:00:00.001Z', '59 minutes ago'],
    ['2026-11-20T11:00:00.000Z', '1 hour ago'],
    ['2026-11-19T12:00:00.000Z', 'yesterday'],
    ['2026-11-14T12:00:00.000Z', '6 days ago'],
    ['2026-11-13T12:00:00.000Z', 'last week'],
    ['2026-10-01T12:00:00.000Z', 'last month'],
    ['2024-11-01T12:00:00.000Z', '2 years ago'],
  ])('%s is %s', (iso, text) => {
    expect(relativeTime(iso, now)).toBe(text);
  });
});
