import { describe, expect, it } from '@jest/globals';
import { platformCard, shownOf } from './platform-card.js';
import type { CommunityElsewhere } from './community-elsewhere.js';

const there: CommunityElsewhere = { platform: 'REDDIT', key: 'guildhall', name: 'r/guildhall', joinUrl: 'https://www.reddit.com/r/guildhall' };
const now = new Date('2026-03-01T12:00:00.000Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const figures = { members: 200, active: 8, recentEvents: null };

describe('the card of a platform', () => {
  it('says nothing before the first answer, least of all zero', () => {
    expect(platformCard(there, undefined, now)).toMatchObject({ members: null, active: null, level: null, asOf: null, stale: false });
    expect(platformCard(there, { figures: null, asOf: null, failing: true }, now)).toMatchObject({ members: null, asOf: null, stale: true });
  });

  it.each([
    ['fresh', { figures, asOf: minutesAgo(14), failing: false }, false],
    ['an hour old', { figures, asOf: minutesAgo(60), failing: false }, false],
    ['older, and nobody has tried', { figures, asOf: minutesAgo(61), failing: false }, true],
    ['young, but the last attempt failed', { figures, asOf: minutesAgo(15), failing: true }, true],
  ] as const)('keeps figures that are %s', (_, known, stale) => {
    expect(platformCard(there, known, now)).toMatchObject({ name: 'r/guildhall', members: 200, active: 8, level: 'HIGH', asOf: known.asOf.toISOString(), stale });
  });

  it('has not changed when only the moment has', () => {
    const shown = (asOf: Date, failing = false, members = 200) => shownOf(platformCard(there, { figures: { ...figures, members }, asOf, failing }, now));
    expect(shown(minutesAgo(15))).toBe(shown(minutesAgo(0)));
    expect(shown(minutesAgo(15), true)).not.toBe(shown(minutesAgo(15)));
    expect(shown(minutesAgo(15), false, 201)).not.toBe(shown(minutesAgo(15)));
  });
});
