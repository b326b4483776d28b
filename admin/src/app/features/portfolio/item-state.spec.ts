import { describe, expect, it } from '@jest/globals';
import { moderationStatuses } from '@guildhall/contracts';
import { itemState } from './item-state.js';
import { anItem } from './testing/an-item.js';

const now = new Date(2026, 10, 25, 10, 0);
const queue = { place: 3, waiting: 7, expectedAt: null };
const labels = (part: Parameters<typeof anItem>[0]): readonly string[] => itemState(anItem(part), now).badges.map(({ label }) => label);

describe('itemState', () => {
  it('has words for every status', () => {
    for (const status of moderationStatuses) expect(labels({ status })[0]).not.toBe('');
  });

  it.each<[Parameters<typeof anItem>[0], readonly string[]]>([
    [{}, ['Public']],
    [{ visibility: 'PRIVATE' }, ['Approved', 'Private']],
    [{ status: 'PENDING', queue }, ['In review, 3rd of 7']],
    [{ hasPendingRevision: true, queue }, ['Public', 'Change in review, 3rd of 7']],
    [{ status: 'REJECTED' }, ['Rejected']],
    [{ draft: { id: 'd', savedAt: '2026-11-25T09:00:00Z' } as never }, ['Public', 'Draft']],
  ])('%j', (part, expected) => {
    expect(labels(part)).toEqual(expected);
  });

  it.each<[Parameters<typeof anItem>[0], string]>([
    [{ hasPendingRevision: true }, 'version before'],
    [{ status: 'REJECTED', rejectionReason: 'Not yours.' }, 'The moderator wrote: Not yours.'],
    [{ rejectionReason: 'Too dark.' }, 'Your last change was not approved: Too dark.'],
    [{ status: 'PENDING', visibility: 'PRIVATE' }, 'when to show it'],
  ])('explains %j', (part, words) => {
    expect(itemState(anItem(part), now).detail).toContain(words);
  });
});
