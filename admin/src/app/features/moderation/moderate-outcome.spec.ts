import { describe, expect, it } from '@jest/globals';
import { moderateOutcome } from './moderate-outcome.js';
import { reasonProblem } from './reason-problem.js';

const problem = { code: 'CONFLICT', message: 'as the API says' } as const;

describe('moderateOutcome', () => {
  it('decided', () => {
    expect(moderateOutcome({ __typename: 'ModerationOutcome', caseId: 'k', decision: 'APPROVE', status: 'APPROVED' })).toEqual({ kind: 'decided', approved: true });
  });

  it.each(['ConflictProblem', 'NotFoundProblem'] as const)('%s takes the case off the desk', (__typename) => {
    expect(moderateOutcome({ __typename, ...problem }).kind).toBe('gone');
  });

  it('refused, with the words of the API', () => {
    expect(moderateOutcome({ __typename: 'ForbiddenProblem', ...problem })).toEqual({ kind: 'refused', message: 'as the API says' });
    const fields = [{ field: 'reason', message: 'Too long.' }];
    expect(moderateOutcome({ __typename: 'ValidationProblem', ...problem, fields })).toEqual({ kind: 'refused', message: 'Too long.' });
  });
});

describe('reasonProblem', () => {
  it.each([['', 'Say why'], ['  ', 'Say why'], ['ab', 'at least 3'], ['x'.repeat(2_001), '2001']])('refuses %#', (reason, words) => {
    expect(reasonProblem(reason)).toContain(words);
  });

  it('takes three characters', () => expect(reasonProblem('no!')).toBeNull());
});
