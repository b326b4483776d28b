import { describe, expect, it } from '@jest/globals';
import { aDraft } from '../../testing/a-draft.js';
import { draftOutcome } from './draft-transport.js';

const problem = { code: 'CONFLICT', message: 'as the API says' } as const;

describe('draftOutcome', () => {
  it('saved', () => expect(draftOutcome({ __typename: 'ItemDraft', ...aDraft() }).kind).toBe('saved'));

  it('conflict', () => {
    expect(draftOutcome({ __typename: 'ItemDraftConflictProblem', ...problem, current: aDraft() })).toEqual({ kind: 'conflict', current: aDraft() });
  });

  it('gone', () => expect(draftOutcome({ __typename: 'NotFoundProblem', ...problem }).kind).toBe('gone'));

  it('refused, with the words of the field', () => {
    const fields = [{ field: 'title', message: 'Too long.' }];
    expect(draftOutcome({ __typename: 'ValidationProblem', ...problem, fields })).toEqual({ kind: 'refused', message: 'Too long.' });
  });

  it.each(['StateProblem', 'ForbiddenProblem'] as const)('%s', (__typename) => {
    expect(draftOutcome({ __typename, ...problem })).toEqual({ kind: 'refused', message: 'as the API says' });
  });
});
