import type { ContactPage, InquiryPage, InquiryStatus } from '@guildhall/contracts';
import { day, hostile, mediaOrigin, origin } from './basics.js';
import { anAvatar } from './picture-fixtures.js';

const creator: ContactPage['creator'] = {
  id: '0199c0de-0000-7000-8000-000000000000',
  username: 'noor',
  displayName: 'Noor El-Amin',
  availability: 'AVAILABLE',
  avatar: anAvatar(1),
};

const message = 'We are a quarterly of 96 pages and look for a cover and twelve plates.\n\nThe last issue is at https://paper.example/39.';

/** A form that nobody has touched. */
export const contact: ContactPage = {
  kind: 'contact',
  origin,
  mediaOrigin,
  path: '/portfolio/noor/contact',
  creator,
  fields: { name: '', email: '', subject: '', message: '', budget: '', timeline: '' },
  problems: [],
  formToken: 'form-token',
  outcome: null,
};

/** A form that came back, with everything in it that could break out. */
export const refusedContact: ContactPage = {
  ...contact,
  creator: { ...creator, displayName: hostile, avatar: null },
  fields: { name: hostile, email: '"><script>@evil.example', subject: hostile, message: `\n${hostile}`, budget: hostile, timeline: hostile },
  problems: [
    { field: null, message: 'You can write to three creators a day. The next place is free on 21 November at 09:30 UTC.' },
    { field: 'email', message: 'Write an address such as ada@example.org.' },
    { field: 'message', message: 'Write 20 letters at least.' },
  ],
};

/** A name that is read from right to left. */
export const arabicContact: ContactPage = { ...contact, path: '/portfolio/salma-k/contact', creator: { ...creator, username: 'salma-k', displayName: 'سلمى الخطّاط' } };

export const sentContact: ContactPage = { ...contact, outcome: 'CONFIRMATION_SENT' };
export const deliveredContact: ContactPage = { ...contact, outcome: 'DELIVERED' };

/** The client's page of an inquiry. */
export function anInquiry(status: InquiryStatus, over: Partial<InquiryPage> = {}): InquiryPage {
  return {
    kind: 'inquiry',
    origin,
    mediaOrigin,
    path: '/inquiry/AZnA3gAAcACAAAAAAAAAAA.c2lnbmF0dXJl',
    creator,
    inquiry: {
      status,
      subject: 'A cover and twelve plates',
      message,
      sentAt: day,
      confirmableUntil: status === 'UNCONFIRMED' ? '2026-11-22T09:30:00.000Z' : null,
      completedByClient: status === 'COMPLETED',
      completedByCreator: status === 'COMPLETED',
    },
    review: { stage: 'NONE', until: null, stars: null, text: '' },
    problems: [],
    formToken: 'form-token',
    ...over,
  };
}

const completed = anInquiry('COMPLETED');

/** Every state that a client can see. */
export const inquiryPages = {
  unconfirmedInquiry: anInquiry('UNCONFIRMED'),
  newInquiry: anInquiry('NEW'),
  readInquiry: anInquiry('READ', { creator: arabicContact.creator }),
  acceptedInquiry: anInquiry('ACCEPTED'),
  halfCompletedInquiry: anInquiry('ACCEPTED', { inquiry: { ...completed.inquiry, status: 'ACCEPTED', completedByCreator: false } }),
  declinedInquiry: anInquiry('DECLINED'),
  expiredInquiry: anInquiry('EXPIRED', { inquiry: { ...completed.inquiry, status: 'EXPIRED', subject: '', message: '' } }),
  openReview: { ...completed, review: { stage: 'OPEN', until: '2027-01-19T09:30:00.000Z', stars: null, text: '' } },
  refusedReview: {
    ...completed,
    creator: { ...creator, displayName: hostile },
    inquiry: { ...completed.inquiry, subject: hostile, message: hostile },
    review: { stage: 'OPEN', until: null, stars: 4, text: hostile },
    problems: [
      { field: 'stars', message: 'Choose one to five stars.' },
      { field: null, message: 'This page was open for too long. Send it again.' },
    ],
  },
  sealedReview: { ...completed, review: { stage: 'SEALED', until: null, stars: 5, text: 'Calm, exact, on time.' } },
  publishedReview: { ...completed, review: { stage: 'PUBLISHED', until: null, stars: 1, text: '' } },
} satisfies Record<string, InquiryPage>;
