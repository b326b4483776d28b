import { describe, expect, it } from '@jest/globals';
import { anItem } from '../testing/an-item.js';
import { saveOutcome } from './save-item.js';

const now = new Date(2026, 10, 24, 16, 0);
const problem = { code: 'CONFLICT', message: 'as the API says' } as const;

describe('saveOutcome', () => {
  it('saved', () => expect(saveOutcome({ __typename: 'PortfolioItem', ...anItem() }, now).kind).toBe('saved'));

  it('fields', () => {
    const fields = [{ field: 'images.2.alt', message: 'Too long.' }];
    expect(saveOutcome({ __typename: 'ValidationProblem', ...problem, fields }, now)).toMatchObject({ kind: 'fields', issues: fields });
  });

  it('conflict', () => {
    expect(saveOutcome({ __typename: 'ItemConflictProblem', ...problem, current: anItem() }, now)).toMatchObject({ kind: 'conflict', current: anItem() });
  });

  it('quota, with the time in words', () => {
    const retryAt = new Date(2026, 10, 25, 9, 30).toISOString();
    const outcome = saveOutcome({ __typename: 'QuotaProblem', ...problem, limit: 10, retryAt }, now);
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('10 items') });
    expect(outcome).toMatchObject({ message: expect.stringContaining('tomorrow at 09:30') });
  });

  it.each(['NotFoundProblem', 'StateProblem'] as const)('%s', (__typename) => {
    expect(saveOutcome({ __typename, ...problem }, now).kind).toBe('refused');
  });
});
