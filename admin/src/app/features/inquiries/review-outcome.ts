import type { AnswerReviewMutation, SubmitReviewMutation } from '@guildhall/contracts/graphql';
import { assertNever } from '../../data/assert-never.js';

/** What became of a review or an answer. `stale`: it is too late or already there, and to be read again. */
export type ReviewOutcome = { readonly kind: 'done' } | { readonly kind: 'stale' | 'refused'; readonly message: string };

/** Reads the result; every member of the unions has its branch. */
export function reviewOutcome(result: SubmitReviewMutation['submitReview'] | AnswerReviewMutation['answerReview']): ReviewOutcome {
  switch (result.__typename) {
    case 'Inquiry':
    case 'InquiryReview':
      return { kind: 'done' };
    case 'StateProblem':
    case 'NotFoundProblem':
      return { kind: 'stale', message: result.message };
    case 'ValidationProblem':
      return { kind: 'refused', message: result.fields[0]?.message ?? result.message };
    case 'ForbiddenProblem':
      return { kind: 'refused', message: result.message };
    default:
      return assertNever(result);
  }
}
