import { describe, expect, it } from '@jest/globals';
import { inquiryStatuses } from '@guildhall/contracts';
import { decideReview, opensAt, reviewableUntil, sealedSince, type ReviewedJob } from './review.js';

const completedAt = new Date('2026-01-01T10:00:00.000Z');
const soon = new Date('2026-01-02T10:00:00.000Z');
const lastMoment = new Date('2026-03-02T09:59:59.999Z');
const tooLate = new Date('2026-03-02T10:00:00.000Z');
const sealed = { publishedAt: null };
const open = { publishedAt: new Date('2026-01-20T00:00:00.000Z') };

const job = (reviews: ReviewedJob['reviews'] = []): ReviewedJob => ({ status: 'COMPLETED', completedAt, reviews });

describe('decideReview', () => {
  it.each([
    { case: 'the first is sealed', reviews: [], author: 'CLIENT', now: soon, decision: 'SEAL' },
    { case: 'the creator may be first', reviews: [], author: 'CREATOR', now: soon, decision: 'SEAL' },
    { case: 'the second opens both', reviews: [{ author: 'CLIENT', ...sealed }], author: 'CREATOR', now: soon, decision: 'PUBLISH' },
    { case: 'the client may be second', reviews: [{ author: 'CREATOR', ...sealed }], author: 'CLIENT', now: soon, decision: 'PUBLISH' },
    { case: 'a second one after the seal is open itself', reviews: [{ author: 'CLIENT', ...open }], author: 'CREATOR', now: lastMoment, decision: 'PUBLISH' },
    { case: 'once a side', reviews: [{ author: 'CLIENT', ...sealed }], author: 'CLIENT', now: soon, decision: 'ALREADY_IN' },
    { case: 'once a side, also when it is open', reviews: [{ author: 'CREATOR', ...open }], author: 'CREATOR', now: soon, decision: 'ALREADY_IN' },
    { case: 'until the last moment of the sixtieth day', reviews: [], author: 'CLIENT', now: lastMoment, decision: 'SEAL' },
    { case: 'not after it', reviews: [], author: 'CLIENT', now: tooLate, decision: 'TOO_LATE' },
    { case: 'who was in time is told so, however late it is', reviews: [{ author: 'CLIENT', ...sealed }], author: 'CLIENT', now: tooLate, decision: 'ALREADY_IN' },
  ] as const)('$case', ({ reviews, author, now, decision }) => {
    expect(decideReview(job(reviews), author, now)).toBe(decision);
  });

  it.each(inquiryStatuses.filter((status) => status !== 'COMPLETED'))('nothing that is %s', (status) => {
    expect(decideReview({ ...job(), status }, 'CLIENT', soon)).toBe('NOT_COMPLETED');
  });

  it('nothing without a moment of completion', () => {
    expect(decideReview({ ...job(), completedAt: null }, 'CLIENT', soon)).toBe('NOT_COMPLETED');
  });
});

describe('windows', () => {
  it('a job can be reviewed for sixty days', () => expect(reviewableUntil(completedAt)).toEqual(tooLate));
  it('a seal holds for fourteen', () => expect(opensAt(completedAt)).toEqual(new Date('2026-01-15T10:00:00.000Z')));
  it('seals are looked for from the other end', () => expect(sealedSince(opensAt(completedAt))).toEqual(completedAt));
});
