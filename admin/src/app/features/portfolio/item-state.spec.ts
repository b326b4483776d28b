import { describe, expect, it } from '@jest/globals';
import { moderationStatuses } from '@guildhall/contracts';
import { itemState } from './item-state.js';

const approved = { status: 'APPROVED', visibility: 'PUBLIC', hasPendingRevision: false, rejectionReason: null } as const;

describe('itemState', () => {
  it('has words for every status', () => {
    for (const status of moderationStatuses) expect(itemState({ ...approved, status }).label).not.toBe('');
  });

  it('does not call a private item public', () => {
    expect(itemState({ ...approved, visibility: 'PRIVATE' }).label).toBe('Approved');
  });

  it('says that visitors see the version before a pending change', () => {
    expect(itemState({ ...approved, hasPendingRevision: true }).detail).toContain('version before');
  });

  it('quotes the reason of a rejection', () => {
    expect(itemState({ ...approved, status: 'REJECTED', rejectionReason: 'Not yours.' }).detail).toBe('The moderator wrote: Not yours.');
  });
});
