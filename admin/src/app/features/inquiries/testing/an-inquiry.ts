import type { InquiryPartsFragment, InquiryReviewPartsFragment } from '@guildhall/contracts/graphql';

/** A new inquiry, valid by default. */
export function anInquiry(parts: Partial<InquiryPartsFragment> = {}): InquiryPartsFragment {
  return {
    id: 'a',
    clientName: 'Mara Lindqvist',
    clientEmail: 'mara@example.com',
    subject: 'Portrait series',
    message: 'Six portraits for an exhibition in May.',
    budget: null,
    timeline: null,
    status: 'NEW',
    version: 1,
    receivedAt: '2026-11-24T10:00:00Z',
    completedByYou: false,
    completedByClient: false,
    blocked: false,
    transitions: ['READ', 'ACCEPTED', 'DECLINED', 'SPAM'],
    review: null,
    ...parts,
  };
}

/** A published review, valid by default. */
export function aReview(parts: Partial<InquiryReviewPartsFragment> = {}): InquiryReviewPartsFragment {
  return {
    id: 'r',
    stars: 5,
    text: 'Clear, quick, kind.',
    submittedAt: '2026-11-20T10:00:00Z',
    publishedAt: '2026-11-21T10:00:00Z',
    answer: null,
    answeredAt: null,
    ...parts,
  };
}
