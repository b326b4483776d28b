import { describe, expect, it } from '@jest/globals';
import type { ActivityEntry } from '@guildhall/contracts';
import { activityWords } from './activity-words.js';

const noor = { id: 'noor', name: 'Noor', path: '/portfolio/noor' };
const salt = { name: 'Salt garden', path: '/portfolio/noor/salt-garden' };
const entry: ActivityEntry = { id: '1', type: 'MILESTONE', at: '2026-11-20T12:00:00.000Z', actor: null, subject: null, milestone: null, stars: null };
const read = (over: Partial<ActivityEntry>): string => activityWords({ ...entry, ...over }).map(({ text }) => text).join('');

describe('activityWords', () => {
  it.each<[Partial<ActivityEntry>, string]>([
    [{ type: 'CREATOR_JOINED', actor: noor }, 'Noor opened a stall'],
    [{ type: 'ITEM_PUBLISHED', actor: noor, subject: salt }, 'Noor hung Salt garden'],
    [{ type: 'REVIEW_POSTED', actor: noor, stars: 5 }, 'Noor was given 5 stars for finished work'],
    [{ type: 'REVIEW_POSTED', actor: noor, stars: 1 }, 'Noor was given 1 star for finished work'],
    [{ type: 'PERSONALITY_PUBLISHED', actor: noor }, 'Noor joined the personalities'],
    [{ type: 'PERSONALITY_DEPLOYED', subject: salt }, 'Salt garden moved into a Discord server'],
    [{ milestone: { what: 'items', count: 1_000 } }, 'The hall has 1,000 works on the wall'],
    [{ milestone: { what: 'creators', count: 50 } }, 'The hall has 50 creators'],
  ])('%j', (over, text) => {
    expect(read(over)).toBe(text);
  });

  it('makes links of names alone', () => {
    expect(activityWords({ ...entry, type: 'ITEM_PUBLISHED', actor: noor, subject: salt }).map(({ path }) => path)).toEqual([noor.path, null, salt.path]);
  });
});
