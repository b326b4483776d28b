import { limits } from '@guildhall/contracts';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import { dateWords } from '../../data/time-words.js';
import { textLength } from '../../data/text-length.js';

export type ReviewState = NonNullable<InquiryPartsFragment['review']>;

/** How people read a number of stars. */
export const starWords = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'] as const;

/** `1 star`, `4 stars`. */
export const starsWords = (stars: number): string => (stars === 1 ? '1 star' : `${stars} stars`);

/** What is sealed and until when, in plain words; null when nothing is, or could be. */
export function sealWords({ own, other, otherIsIn, openUntil, sealedUntil }: ReviewState): string | null {
  const latest = sealedUntil ? `on ${dateWords(new Date(sealedUntil))} at the latest` : `${limits.review.sealedDays} days after the first`;
  if (own) return own.publishedAt === null ? `Yours is sealed: nobody else reads it yet. Both reviews appear together once the client has written theirs, or ${latest}.` : null;
  if (other) return null;
  const until = openUntil ? ` You can write yours until ${dateWords(new Date(openUntil))}.` : '';
  if (otherIsIn) return `The client has written a review. It stays sealed until you have written yours, or ${latest}.${until}`;
  return openUntil ? `Both reviews stay sealed until both are written, or ${latest}, so neither of you answers the other’s.${until}` : null;
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
