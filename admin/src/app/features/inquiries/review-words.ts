import { limits } from '@guildhall/contracts';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import { dateWords } from '../../data/time-words.js';
import { textLength } from '../../data/text-length.js';

export type ReviewState = NonNullable<InquiryPartsFragment['review']>;

/** How people read a number of stars. */
export const starWords = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'] as const;

/** `1 star`, `4 stars`. */
export const starsWords = (stars: number): string => (stars === 1 ? '1 star' : `${stars} stars`);

/** Whether a review can still be written. */
export const canReview = ({ own, openUntil }: ReviewState, now: number): boolean => !own && Date.parse(openUntil) > now;

/** What is sealed and until when, in plain words; null when nothing is. */
export function sealWords({ own, other, otherIsIn, openUntil }: ReviewState, now: number): string | null {
  const open = Date.parse(openUntil) > now;
  if (own && own.publishedAt === null) {
    return `Yours is sealed: nobody else reads it yet. Both reviews appear together once the client has written theirs, or after ${limits.review.sealedDays} days.`;
  }
  if (own || other || !open) return null;
  const until = `You can write yours until ${dateWords(new Date(openUntil))}.`;
  return otherIsIn
    ? `The client has written a review. It is sealed until you have written yours, or ${limits.review.sealedDays} days have passed. ${until}`
    : `Both reviews stay sealed until both are written, or ${limits.review.sealedDays} days after the first. So neither of you answers the other’s. ${until}`;
}

/** Why a review cannot be sent, or null. */
export function reviewProblem(stars: number | null, text: string): { readonly field: 'stars' | 'text'; readonly message: string } | null {
  if (stars === null) return { field: 'stars', message: 'Choose how many stars.' };
  const length = textLength(text.trim());
  const { max } = limits.review.text;
  return length > max ? { field: 'text', message: `This has ${length} characters; ${max} is the most.` } : null;
}

/** Why an answer cannot be sent, or null. */
export function answerProblem(text: string): string | null {
  const length = textLength(text.trim());
  const { min, max } = limits.review.answer;
  if (length < min) return 'Write your answer.';
  return length > max ? `This has ${length} characters; ${max} is the most.` : null;
}
