import { expect, test } from '@jest/globals';
import { isTrusted } from './trust.js';

const now = new Date('2026-06-01T00:00:00.000Z');
const ago = (days: number, ms = 0): Date => new Date(now.getTime() - days * 86_400_000 + ms);

test.each([
  ['nothing approved', 0, null, false],
  ['two approved', 2, null, false],
  ['three approved', 3, null, true],
  ['three approved, rejected yesterday', 3, ago(1), false],
  ['fifty approved, rejected a moment less than 90 days ago', 50, ago(90, 1), false],
  ['rejected 90 days ago', 3, ago(90), true],
])('%s', (_, approved, lastRejectedAt, trusted) => {
  expect(isTrusted({ approved, lastRejectedAt }, now)).toBe(trusted);
});
