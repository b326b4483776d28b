import type { AnswerReviewMutation, SubmitReviewMutation } from '@guildhall/contracts/graphql';
import { assertNever } from '../../data/assert-never.js';

/** What became of a review or an answer. `stale`: it is too late or already there, and to be read again. */
export type ReviewOutcome =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'stale'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads the result; every member of the unions has its branch. */
export function reviewOutcome(result: SubmitReviewMutation['submitReview'] | AnswerReviewMutation['answerReview']): ReviewOutcome {
  switch (result.__typename) {
    case 'SubmittedReview':
      return { kind: 'done', words: result.sealed ? 'Your review is in, and sealed.' : 'Your review is in. Both reviews are published now.' };
    case 'AnsweredReview':
      return { kind: 'done', words: 'Your answer stands under the review.' };
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
