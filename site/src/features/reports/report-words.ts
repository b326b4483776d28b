import type { ReportedThing, ReportReason, ReportTarget } from '@guildhall/contracts';
import type { AnswerReading, SentWords } from '../forms/form-outcome.js';

/** What kind of thing is reported. */
export const targetWords: Record<ReportTarget, string> = {
  ITEM: 'this work',
  REVIEW: 'this review',
  PROFILE: 'this profile',
  PERSONALITY: 'this personality',
};

/** The ways back from a report. */
export const backWords: Record<ReportTarget, string> = {
  ITEM: 'Back to the work',
  REVIEW: 'Back to the profile',
  PROFILE: 'Back to the profile',
  PERSONALITY: 'Back to the personality',
};

/** What a reason means, where its name leaves it open. */
export const reasonHints: Partial<Record<ReportReason, string>> = {
  STOLEN_WORK: 'Somebody else made it and did not agree. Say where the original is.',
  IMPERSONATION: 'Say who it really is.',
  ILLEGAL: 'Say which law, if you know.',
  OTHER: 'Say below what it is.',
};

/** Whose work the thing is, for "by Ada" behind its name; `null` where the name is the whole of it. */
export function makerOf({ type, creatorName }: ReportedThing): { readonly before: string; readonly name: string } | null {
  if (creatorName === null) return null;
  return { before: type === 'REVIEW' ? 'about the work of' : 'by', name: creatorName };
}

/** Said of a report that is in. */
export const receivedWords: SentWords = {
  title: 'Thank you: your report is in',
  text: 'A moderator looks at it and decides. Nobody else learns that you reported it.',
};

/** How the answer to a report is read. */
export const reportReading: AnswerReading = {
  mutation: 'reportContent',
  words: ({ __typename }) => (__typename === 'ReportReceived' ? receivedWords : null),
};
