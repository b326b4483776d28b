import { describe, expect, it } from '@jest/globals';
import { inquiryStatuses } from '@guildhall/contracts';
import { completionBy, type Completable } from './completion.js';

const at = new Date('2026-03-02T10:00:00Z');
const accepted: Completable = { status: 'ACCEPTED', clientCompletedAt: null, creatorCompletedAt: null };

describe('completing', () => {
  it.each([
    ['CLIENT', {}, 'MARKED'],
    ['CREATOR', {}, 'MARKED'],
    ['CLIENT', { clientCompletedAt: at }, 'UNCHANGED'],
    ['CREATOR', { creatorCompletedAt: at }, 'UNCHANGED'],
    ['CLIENT', { creatorCompletedAt: at }, 'COMPLETED'],
    ['CREATOR', { clientCompletedAt: at }, 'COMPLETED'],
  ] as const)('%s, given %j: %s', (side, marks, completion) => {
    expect(completionBy(side, { ...accepted, ...marks })).toBe(completion);
  });

  it.each(inquiryStatuses.filter((status) => status !== 'ACCEPTED'))('changes nothing of what is %s', (status) => {
    const expected = status === 'COMPLETED' ? 'UNCHANGED' : 'REFUSED';
    expect(completionBy('CLIENT', { ...accepted, status, creatorCompletedAt: at })).toBe(expected);
  });
});
