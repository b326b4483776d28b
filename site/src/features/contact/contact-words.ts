import type { ContactContent } from '@guildhall/contracts';
import type { AnswerReading } from '../forms/form-outcome.js';

type Outcome = NonNullable<ContactContent['outcome']>;

/** What became of an inquiry that was sent. */
export const outcomeWords: Record<Outcome, { readonly title: string; readonly text: string }> = {
  DELIVERED: {
    title: 'Your inquiry has been delivered',
    text: 'The creator has it now and answers by e-mail. A link to follow it is on its way to you.',
  },
  CONFIRMATION_SENT: {
    title: 'One more step: look into your mail',
    text: 'We sent a link to the address that you gave. Your inquiry is delivered once you confirm it there, within 48 hours.',
  },
};

/** How the answer to an inquiry is read. */
export const inquiryReading: AnswerReading = {
  mutation: 'sendInquiry',
  words: ({ __typename, outcome }) => (__typename === 'SentInquiry' ? outcomeWords[outcome === 'DELIVERED' ? 'DELIVERED' : 'CONFIRMATION_SENT'] : null),
};
