import { describe, expect, it } from '@jest/globals';
import { ApiFailure, apiFailureFrom, toApiFailure } from './api-failure.js';

describe('apiFailureFrom', () => {
  it('takes code, reference and time from the answer', () => {
    const failure = apiFailureFrom({ code: 'RATE_LIMITED', reference: 'r-1', retryAt: '2026-01-01T10:00:00Z' }, 'INTERNAL');
    expect([failure.code, failure.reference, failure.retryAt?.toISOString()]).toEqual(['RATE_LIMITED', 'r-1', '2026-01-01T10:00:00.000Z']);
  });

  it('falls back for a code that is not in the catalogue', () => {
    expect(apiFailureFrom({ code: 'toString' }, 'UNAVAILABLE').code).toBe('UNAVAILABLE');
  });

  it('ignores a time that is none', () => {
    expect(apiFailureFrom({ retryAt: 'soon' }, 'INTERNAL').retryAt).toBeNull();
  });

  it('says what the API says where we have no words of our own', () => {
    expect(apiFailureFrom({ code: 'WRONG_STATE', message: 'Make a profile first.' }, 'INTERNAL').message).toBe('Make a profile first.');
  });
});

describe('toApiFailure', () => {
  const offline = new ApiFailure('OFFLINE', 'x');

  it('keeps a failure, also as a cause', () => {
    expect(toApiFailure(offline)).toBe(offline);
    expect(toApiFailure(new Error('wrapped', { cause: offline }))).toBe(offline);
  });

  it('shows no text of foreign errors', () => {
    expect(toApiFailure(new Error('secret detail')).message).not.toContain('secret');
  });
});
