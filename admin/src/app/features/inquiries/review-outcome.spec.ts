import { describe, expect, it } from '@jest/globals';
import { reviewOutcome } from './review-outcome.js';

const problem = { code: 'WRONG_STATE', message: 'as the API says' } as const;

describe('reviewOutcome', () => {
  it.each([
    [{ __typename: 'SubmittedReview', sealed: true }, 'sealed'],
    [{ __typename: 'SubmittedReview', sealed: false }, 'published now'],
    [{ __typename: 'AnsweredReview' }, 'under the review'],
  ] as const)('%j', (result, words) => expect(reviewOutcome(result)).toEqual({ kind: 'done', words: expect.stringContaining(words) }));

  it.each([
    [{ __typename: 'StateProblem', ...problem }, 'stale'],
    [{ __typename: 'NotFoundProblem', ...problem }, 'stale'],
    [{ __typename: 'ForbiddenProblem', ...problem }, 'refused'],
  ] as const)('%#: %s', (result, kind) => expect(reviewOutcome(result)).toEqual({ kind, message: 'as the API says' }));

  it('names the field that is wrong', () => {
    const fields = [{ field: 'text', message: 'Too long.' }];
    expect(reviewOutcome({ __typename: 'ValidationProblem', ...problem, fields })).toEqual({ kind: 'refused', message: 'Too long.' });
  });
});
