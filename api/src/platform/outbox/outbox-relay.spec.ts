import { describe, expect, it } from '@jest/globals';
import { nextHandOver } from './outbox-relay.js';

describe('the next hand-over', () => {
  const now = new Date('2026-03-02T10:00:00Z');

  it.each([
    [0, 5],
    [1, 10],
    [3, 40],
    [6, 300],
    [40, 300],
  ])('after %i comes %i seconds later', (handOvers, seconds) => {
    expect(nextHandOver(now, handOvers).getTime() - now.getTime()).toBe(seconds * 1_000);
  });
});
