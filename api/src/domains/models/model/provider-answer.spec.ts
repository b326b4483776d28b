import { describe, expect, it } from '@jest/globals';
import type { AIProvider } from '@guildhall/contracts';
import { costsNothing, troubleOf, type ProviderAnswer, type ProviderTrouble } from './provider-answer.js';

type Row = readonly [what: string, AIProvider, number | null, words: string, text: string, ProviderTrouble];

const answers: readonly Row[] = [
  ['a bad key', 'OPENAI', 401, 'invalid_api_key', '', 'KEY_REFUSED'],
  ['a key that may not do this', 'OPENAI', 401, 'missing_scope', '', 'REQUEST_REFUSED'],
  ['no credit, with the status of too many', 'OPENAI', 429, 'insufficient_quota', '', 'QUOTA_EXHAUSTED'],
  ['too many', 'OPENAI', 429, 'rate_limit_exceeded', '', 'RATE_LIMITED'],
  ['too many, without a word', 'HUGGINGFACE', 429, '', '', 'RATE_LIMITED'],
  ['a region that is not served', 'OPENAI', 403, 'unsupported_country_region_territory', '', 'REQUEST_REFUSED'],
  ['a bad key', 'ANTHROPIC', 401, 'authentication_error', '', 'KEY_REFUSED'],
  ['no credit, with the status of a bad request', 'ANTHROPIC', 400, 'invalid_request_error', 'your credit balance is too low to access the anthropic api.', 'QUOTA_EXHAUSTED'],
  ['no such model', 'ANTHROPIC', 404, 'not_found_error', 'model: claude-9', 'MODEL_UNKNOWN'],
  ['a long prompt', 'ANTHROPIC', 400, 'invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum', 'PROMPT_TOO_LONG'],
  ['overloaded', 'ANTHROPIC', 529, 'overloaded_error', '', 'PROVIDER_DOWN'],
  ['overloaded in the middle of a stream', 'ANTHROPIC', null, 'overloaded_error', '', 'PROVIDER_DOWN'],
  ['a bad key, with the status of a bad request', 'GOOGLE', 400, 'invalid_argument api_key_invalid', 'api key not valid. please pass a valid api key.', 'KEY_REFUSED'],
  ['a bad key, without its reason', 'GOOGLE', 400, 'invalid_argument', 'api key not valid. please pass a valid api key.', 'KEY_REFUSED'],
  ['no credit', 'GOOGLE', 429, 'resource_exhausted', 'you exceeded your current quota, please check your plan and billing details.', 'QUOTA_EXHAUSTED'],
  ['a limit that passes, in the same words', 'GOOGLE', 429, 'resource_exhausted', 'you exceeded your current quota, please check your plan and billing details. please retry in 34.1s.', 'RATE_LIMITED'],
  ['a long prompt', 'GOOGLE', 400, 'invalid_argument', 'the input token count (1200000) exceeds the maximum number of tokens allowed', 'PROMPT_TOO_LONG'],
  ['unavailable', 'GOOGLE', 503, 'unavailable', 'the model is overloaded.', 'PROVIDER_DOWN'],
  ['too slow', 'GOOGLE', 504, 'deadline_exceeded', '', 'TIMED_OUT'],
  ['a bad key', 'HUGGINGFACE', 401, '', 'invalid username or password.', 'KEY_REFUSED'],
  ['a model that one must ask for', 'HUGGINGFACE', 403, '', 'access to this model is restricted', 'REQUEST_REFUSED'],
  ['no credit', 'HUGGINGFACE', 402, '', 'you have exceeded your monthly included credits', 'QUOTA_EXHAUSTED'],
  ['a model that nobody serves', 'HUGGINGFACE', 400, 'model_not_supported', '', 'MODEL_UNKNOWN'],
  ['a body that is too large', 'HUGGINGFACE', 413, '', '', 'PROMPT_TOO_LONG'],
  ['a bad gateway', 'HUGGINGFACE', 502, '', '<html>', 'PROVIDER_DOWN'],
  ['anything else', 'OPENAI', 422, '', '', 'REQUEST_REFUSED'],
  ['anything else in the middle of a stream', 'OPENAI', null, '', '', 'CUT_OFF'],
];

const answer = (provider: AIProvider, status: number | null, words: string, text: string): ProviderAnswer => ({ provider, status, words: words.split(' '), text });

describe('an answer that is none', () => {
  it.each(answers)('%s (%s %s %s)', (_, provider, status, words, text, kind) => {
    expect(troubleOf(answer(provider, status, words, text))).toBe(kind);
  });

  it.each([
    ['a refusal', 401, true],
    ['an outage', 503, true],
    ['a provider that gave up', 504, false],
    ['an error in the middle', null, false],
  ])('%s costs nothing: %s → %s', (_, status, free) => {
    expect(costsNothing(answer('OPENAI', status, '', ''))).toBe(free);
  });
});
