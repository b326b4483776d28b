import { describe, expect, it } from '@jest/globals';
import { ApiFailure } from './api-failure.js';
import { dataOf } from './graphql-client.js';

describe('dataOf', () => {
  it('gives the data of a good answer', () => {
    expect(dataOf({ data: { me: null } })).toEqual({ me: null });
  });

  it('throws the first error with its code', () => {
    const read = () => dataOf({ data: null, errors: [{ message: 'no', extensions: { code: 'SIGN_IN_REQUIRED' } }] });
    expect(read).toThrow(ApiFailure);
    expect(read).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }));
  });

  it('throws for an answer without data', () => {
    expect(() => dataOf({})).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  });
});
