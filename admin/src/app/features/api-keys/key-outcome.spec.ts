import { describe, expect, it } from '@jest/globals';
import { keyOutcome } from './key-outcome.js';
import { aKey, aTest } from './testing/a-key.js';

const key = aKey();
const test = aTest();

describe('keyOutcome', () => {
  it.each([
    [{ __typename: 'SavedApiKey', key, test }, { kind: 'done', key, test }],
    [{ __typename: 'TestedApiKey', key, test }, { kind: 'done', key, test }],
    [{ __typename: 'RemovedApiKey', key }, { kind: 'done', key, test: null }],
    [{ __typename: 'ApiKey', ...key }, { kind: 'done', key, test: null }],
    [
      { __typename: 'QuotaProblem', code: 'QUOTA_REACHED', message: 'Five an hour.', limit: 5, retryAt: '2026-11-25T13:00:00Z' },
      { kind: 'wait', message: 'Five an hour.', retryAt: '2026-11-25T13:00:00Z' },
    ],
    [{ __typename: 'NotFoundProblem', code: 'NOT_FOUND', message: 'No.' }, { kind: 'gone' }],
    [
      { __typename: 'ValidationProblem', code: 'INVALID_INPUT', message: 'See the fields.', fields: [{ field: 'value', message: 'No spaces.' }] },
      { kind: 'refused', message: 'No spaces.' },
    ],
    [{ __typename: 'ForbiddenProblem', code: 'FORBIDDEN', message: 'Suspended.' }, { kind: 'refused', message: 'Suspended.' }],
    [{ __typename: 'StateProblem', code: 'WRONG_STATE', message: 'Enter it again.' }, { kind: 'refused', message: 'Enter it again.' }],
  ] as const)('%j', (result, outcome) => expect(keyOutcome(result)).toMatchObject(outcome));
});
