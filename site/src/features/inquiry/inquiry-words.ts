import type { InquiryContent, InquiryStatus } from '@guildhall/contracts';

/** What the client is told; the creator's name stands between the two parts of the title, as it may run in the other direction. */
export interface InquiryWords {
  readonly title: readonly [before: string, after: string];
  readonly text: string;
}

const delivered: InquiryWords = {
  title: ['Your inquiry is with ', ''],
  text: 'It has not been opened yet. The answer comes by e-mail, and this page shows where things stand.',
};

const words: Record<InquiryStatus, InquiryWords> = {
  UNCONFIRMED: {
    title: ['Send your inquiry to ', ''],
    text: 'One step is left: nothing is delivered until you confirm that you wrote this.',
  },
  NEW: delivered,
  // What a creator sorts out is theirs to know.
  SPAM: delivered,
  READ: { title: ['', ' has read your inquiry'], text: 'The answer comes by e-mail, and this page shows where things stand.' },
  ACCEPTED: {
    title: ['', ' has accepted'],
    text: 'You agree on the rest by e-mail. When the work is done, mark it as completed here: it counts once both of you have.',
  },
  DECLINED: { title: ['', ' cannot take this on'], text: 'Others in the hall may. What you wrote is below, should you want to send it again.' },
  EXPIRED: { title: ['Your inquiry to ', ' was not confirmed in time'], text: 'It was not delivered, and what you wrote has been deleted. You can write again.' },
  COMPLETED: { title: ['Your work with ', ' is completed'], text: 'Both of you have said so. Thank you for telling us.' },
};

/** What the holder of the secret address is told first. */
export function inquiryWords({ inquiry }: InquiryContent): InquiryWords {
  const { status, completedByClient, completedByCreator } = inquiry;
  if (status !== 'ACCEPTED') return words[status];
  if (completedByClient) return { title: ['Waiting for ', ''], text: 'You marked the work as completed. It counts once the creator has done so as well.' };
  if (completedByCreator)
    return { title: ['', ' says that the work is done'], text: 'Mark it as completed if you see it so too. Then you can write a review.' };
  return words.ACCEPTED;
}

/** Whether the client can mark the work as completed now. */
export const canComplete = ({ inquiry }: InquiryContent): boolean => inquiry.status === 'ACCEPTED' && !inquiry.completedByClient;
