import { describe, expect, it } from '@jest/globals';
import { asOfWords, figureWords, freshness, outcomeOf, refreshWords } from './platform-words.js';
import { aPlatform } from './testing/a-platform.js';

const askedAt = '2026-11-25T11:55:00Z';

describe('figureWords', () => {
  it('never makes a zero of what is not known', () => expect([12_450, 0, null].map(figureWords)).toEqual(['12,450', '0', '–']));
});

describe('freshness', () => {
  it.each([
    [{}, 'Up to date'],
    [{ stale: true }, 'Out of date'],
    [{ asOf: null, stale: true }, 'No figures yet'],
  ])('%j', (parts, label) => expect(freshness(aPlatform(parts)).label).toBe(label));
});

describe('asOfWords', () => {
  it('says how long ago', () => expect(asOfWords('2026-11-25T11:55:00Z', Date.parse('2026-11-25T12:00:00Z'))).toContain('5 min ago, 25 November 2026 at'));
  it('says nothing before the first', () => expect(asOfWords(null, 0)).toBeNull());
});

describe('outcomeOf', () => {
  it.each([
    ['figures from the press on', { asOf: askedAt }, false, 'answered'],
    ['figures from before it', { asOf: '2026-11-25T11:54:59Z' }, false, 'waiting'],
    ['those, when nobody waits any longer', { asOf: '2026-11-25T11:54:59Z' }, true, 'unasked'],
    ['old ones, when nobody waits any longer', { asOf: '2026-11-25T10:00:00Z', stale: true }, true, 'failed'],
    ['none at all', { asOf: null }, true, 'failed'],
  ] as const)('%s', (_, parts, over, outcome) => expect(outcomeOf(aPlatform(parts), askedAt, over)).toBe(outcome));
});

describe('refreshWords', () => {
  it.each([
    [['answered', 'unasked'], 'up to date'],
    [['answered', 'failed'], '1 of 2'],
    [['failed', 'failed'], 'No platform answered'],
  ] as const)('%j', (outcomes, words) => expect(refreshWords(outcomes)).toContain(words));
});
