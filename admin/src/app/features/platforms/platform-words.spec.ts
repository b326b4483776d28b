import { describe, expect, it } from '@jest/globals';
import { asOfWords, figureWords, freshness, outcomeWords, type Refreshed, refreshWords } from './platform-words.js';
import { aPlatform } from './testing/a-platform.js';

const refreshed = (outcome: Refreshed['outcome'], asOf: string | null = '2026-11-25T11:55:00Z'): Refreshed => ({ platform: 'DISCORD', outcome, statistics: aPlatform({ asOf }) });

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
  it('says never', () => expect(asOfWords(null, 0)).toBe('never'));
});

describe('outcomeWords', () => {
  it.each([
    [refreshed('REFRESHED'), 'Answered'],
    [refreshed('FAILED'), 'Did not answer; the last figures stay'],
    [refreshed('FAILED', null), 'Did not answer'],
  ])('%#', (entry, label) => expect(outcomeWords(entry).label).toBe(label));
});

describe('refreshWords', () => {
  it.each([
    [['REFRESHED', 'REFRESHED'], 'All platforms answered.'],
    [['REFRESHED', 'FAILED'], '1 of 2'],
    [['FAILED', 'FAILED'], 'No platform answered'],
  ] as const)('%j', (outcomes, words) => expect(refreshWords(outcomes.map((outcome) => refreshed(outcome)))).toContain(words));
});
