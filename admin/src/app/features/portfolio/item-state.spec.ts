import { describe, expect, it } from '@jest/globals';
import { moderationStatuses } from '@guildhall/contracts';
import { itemState } from './item-state.js';

const approved = { status: 'APPROVED', visibility: 'PUBLIC', hasPendingRevision: false, rejectionReason: null, queue: null } as const;
const now = new Date(2026, 10, 25, 12, 0);

describe('itemState', () => {
  it('has words for every status', () => {
    for (const status of moderationStatuses) expect(itemState({ ...approved, status }, now).label).not.toBe('');
  });

  it('does not call a private item public', () => {
    expect(itemState({ ...approved, visibility: 'PRIVATE' }, now).label).toBe('Approved');
  });

  it('says that visitors see the version before a pending change', () => {
    expect(itemState({ ...approved, hasPendingRevision: true }, now).detail).toContain('version before');
  });

  it('quotes the reason of a rejection', () => {
    expect(itemState({ ...approved, status: 'REJECTED', rejectionReason: 'Not yours.' }, now).detail).toBe('The moderator wrote: Not yours.');
  });

  it('says where it stands in the queue', () => {
    const queue = { place: 3, waiting: 7, expectedAt: null };
    expect(itemState({ ...approved, status: 'PENDING', queue }, now).detail).toBe('3rd of 7 in the review queue.');
    expect(itemState({ ...approved, hasPendingRevision: true, queue }, now).detail).toBe('Visitors see the version before your last change. 3rd of 7 in the review queue.');
  });
});
