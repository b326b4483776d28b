import { describe, expect, it } from '@jest/globals';
import type { ReviewAuthor } from '@guildhall/contracts';
import { viewFrom, type SideReview } from './own-view.js';

const completedAt = new Date('2026-01-01T10:00:00.000Z');
const submittedAt = new Date('2026-01-03T10:00:00.000Z');
const publishedAt = new Date('2026-01-05T10:00:00.000Z');
const now = new Date('2026-01-06T10:00:00.000Z');
const until = new Date('2026-03-02T10:00:00.000Z');
const unsealing = new Date('2026-01-17T10:00:00.000Z');

const by = (author: ReviewAuthor, published: Date | null = null): SideReview => ({
  ...{ id: author, author, stars: 5, text: 'Well done.', submittedAt, publishedAt: published, answer: null, answeredAt: null },
});

describe('viewFrom', () => {
  it.each([
    { case: 'before completion', job: { completedAt: null, reviews: [] }, view: { openUntil: null, own: null, otherIsIn: false, other: null, sealedUntil: null } },
    { case: 'nobody has written', job: { completedAt, reviews: [] }, view: { openUntil: until, own: null, otherIsIn: false, other: null, sealedUntil: null } },
    {
      case: 'own is in and sealed',
      job: { completedAt, reviews: [by('CLIENT')] },
      view: { openUntil: null, own: by('CLIENT'), otherIsIn: false, other: null, sealedUntil: unsealing },
    },
    {
      case: 'the other is in and sealed: that it is there, not what it says',
      job: { completedAt, reviews: [by('CREATOR')] },
      view: { openUntil: until, own: null, otherIsIn: true, other: null, sealedUntil: unsealing },
    },
    {
      case: 'both are open',
      job: { completedAt, reviews: [by('CREATOR', publishedAt), by('CLIENT', publishedAt)] },
      view: { openUntil: null, own: by('CLIENT', publishedAt), otherIsIn: true, other: by('CREATOR', publishedAt), sealedUntil: null },
    },
    {
      case: 'the other was opened by time',
      job: { completedAt, reviews: [by('CREATOR', publishedAt)] },
      view: { openUntil: until, own: null, otherIsIn: true, other: by('CREATOR', publishedAt), sealedUntil: null },
    },
  ])('$case', ({ job, view }) => {
    expect(viewFrom('CLIENT', job, now)).toEqual(view);
  });

  it('ends with the window', () => {
    expect(viewFrom('CREATOR', { completedAt, reviews: [] }, until).openUntil).toBeNull();
  });
});
