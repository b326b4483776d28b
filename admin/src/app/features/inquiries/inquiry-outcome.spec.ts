import { describe, expect, it } from '@jest/globals';
import { inquiryOutcome } from './inquiry-outcome.js';
import { anInquiry } from './testing/an-inquiry.js';

const problem = { code: 'CONFLICT', message: 'as the API says' } as const;

describe('inquiryOutcome', () => {
  it('done', () => expect(inquiryOutcome({ __typename: 'Inquiry', ...anInquiry() })).toMatchObject({ kind: 'done', inquiry: { id: 'a' } }));

  it.each(['ConflictProblem', 'StateProblem', 'NotFoundProblem'] as const)('%s: to be looked at again', (__typename) => {
    expect(inquiryOutcome({ __typename, ...problem }).kind).toBe('stale');
  });

  it('refused, with the words of the API', () => {
    expect(inquiryOutcome({ __typename: 'ForbiddenProblem', ...problem })).toEqual({ kind: 'refused', message: 'as the API says' });
  });
});
