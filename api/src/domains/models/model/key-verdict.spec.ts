import { describe, expect, it } from '@jest/globals';
import { aiProviders, type AIProvider } from '@guildhall/contracts';
import { verdictOf, type KeyVerdict } from './key-verdict.js';

const openAi = (code: string, type = 'invalid_request_error') => ({ error: { message: 'x', type, param: null, code } });
const anthropic = (type: string) => ({ type: 'error', error: { type, message: 'x' } });
const google = (status: string, reason?: string) => ({ error: { code: 400, message: 'x', status, details: reason === undefined ? [] : [{ reason }] } });
const word = (verdict: KeyVerdict) => (verdict.kind === 'NO_ANSWER' ? verdict.why : verdict.kind);

describe('what an answer says of a key', () => {
  it.each<[AIProvider, number, unknown, string]>([
    ['OPENAI', 200, { object: 'list', data: [] }, 'ACTIVE'],
    ['OPENAI', 401, openAi('invalid_api_key'), 'INVALID'],
    ['OPENAI', 401, openAi('missing_scope'), 'LIMITED'],
    ['OPENAI', 403, openAi('unsupported_country_region_territory'), 'LIMITED'],
    ['OPENAI', 429, openAi('insufficient_quota', 'insufficient_quota'), 'EXHAUSTED'],
    ['OPENAI', 429, openAi('rate_limit_exceeded', 'requests'), 'RATE_LIMITED'],
    ['OPENAI', 400, openAi('API_KEY_INVALID'), 'PROVIDER_DOWN'],
    ['ANTHROPIC', 200, { data: [], has_more: false }, 'ACTIVE'],
    ['ANTHROPIC', 401, anthropic('authentication_error'), 'INVALID'],
    ['ANTHROPIC', 403, anthropic('permission_error'), 'LIMITED'],
    ['ANTHROPIC', 429, anthropic('rate_limit_error'), 'RATE_LIMITED'],
    ['ANTHROPIC', 529, anthropic('overloaded_error'), 'PROVIDER_DOWN'],
    ['GOOGLE', 200, { models: [] }, 'ACTIVE'],
    ['GOOGLE', 400, google('INVALID_ARGUMENT', 'API_KEY_INVALID'), 'INVALID'],
    ['GOOGLE', 400, google('INVALID_ARGUMENT'), 'PROVIDER_DOWN'],
    ['GOOGLE', 400, google('FAILED_PRECONDITION'), 'PROVIDER_DOWN'],
    ['GOOGLE', 403, google('PERMISSION_DENIED'), 'LIMITED'],
    ['GOOGLE', 429, google('RESOURCE_EXHAUSTED'), 'RATE_LIMITED'],
    ['HUGGINGFACE', 200, { type: 'user', name: 'ada' }, 'ACTIVE'],
    ['HUGGINGFACE', 401, { error: 'Invalid username or password.' }, 'INVALID'],
    ['HUGGINGFACE', 403, { error: 'Forbidden' }, 'INVALID'],
    ['HUGGINGFACE', 402, { error: 'No credits' }, 'EXHAUSTED'],
    ['HUGGINGFACE', 429, { error: 'Too many requests' }, 'RATE_LIMITED'],
  ])('of %s: %d %j is %s', (provider, status, body, expected) => {
    expect(word(verdictOf(provider, { status, body }))).toBe(expected);
  });

  it.each([[500, 'PROVIDER_DOWN'], [502, 'PROVIDER_DOWN'], [503, 'PROVIDER_DOWN'], [504, 'TIMED_OUT'], [529, 'PROVIDER_DOWN'], [408, 'TIMED_OUT'], [302, 'PROVIDER_DOWN'], [404, 'PROVIDER_DOWN']])(
    'of nobody: %d is %s at each provider',
    (status, expected) => {
      for (const provider of aiProviders) expect(word(verdictOf(provider, { status, body: undefined }))).toBe(expected);
    },
  );

  it.each([[undefined], [null], ['<!doctype html>'], [[]], [{ data: 'none', models: {}, name: 1 }]])('is nothing at all where 200 comes with %j', (body) => {
    for (const provider of aiProviders) expect(word(verdictOf(provider, { status: 200, body }))).toBe('PROVIDER_DOWN');
  });
});
