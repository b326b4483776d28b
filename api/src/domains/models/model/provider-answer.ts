import type { AIProvider } from '@guildhall/contracts';
import type { ModelFailure } from './chat.js';

/** What a provider said instead of an answer, taken apart. Its text is only looked at, never passed on: it could echo the key. */
export interface ProviderAnswer {
  readonly provider: AIProvider;
  /** `null` for an error within a stream that began well. */
  readonly status: number | null;
  /** Codes, types and reasons, in lower case. */
  readonly words: readonly string[];
  /** In lower case. */
  readonly text: string;
}

/** Why a provider did not answer. */
export type ProviderTrouble = Exclude<ModelFailure['kind'], 'BUDGET_REACHED' | 'UNPRICED_WITH_BUDGET' | 'TOO_MANY_CALLS'>;

interface Rule {
  readonly kind: ProviderTrouble;
  readonly when: (answer: ProviderAnswer) => boolean;
}

const says =
  (...words: readonly string[]) =>
  (answer: ProviderAnswer): boolean =>
    words.some((word) => answer.words.includes(word));
const status =
  (...codes: readonly number[]) =>
  (answer: ProviderAnswer): boolean =>
    answer.status !== null && codes.includes(answer.status);

/** The first that fits counts. Codes come before statuses: providers say the same thing with different ones. */
const rules: readonly Rule[] = [
  // The key is good, but may not do this: nothing to tell its owner's other uses about.
  { kind: 'REQUEST_REFUSED', when: says('missing_scope', 'insufficient_permissions') },
  { kind: 'QUOTA_EXHAUSTED', when: says('insufficient_quota', 'billing_error', 'billing_hard_limit_reached') },
  { kind: 'QUOTA_EXHAUSTED', when: status(402) },
  { kind: 'QUOTA_EXHAUSTED', when: ({ provider, text }) => provider === 'ANTHROPIC' && text.includes('credit balance is too low') },
  // Google says the same of a minute's limit, and then when to come back.
  { kind: 'QUOTA_EXHAUSTED', when: ({ provider, text }) => provider === 'GOOGLE' && /check your plan and billing|credits are depleted/.test(text) && !/retry in|per ?minute/.test(text) },
  { kind: 'KEY_REFUSED', when: says('invalid_api_key', 'authentication_error', 'api_key_invalid', 'account_deactivated') },
  { kind: 'KEY_REFUSED', when: ({ provider, text }) => provider === 'GOOGLE' && text.includes('api key not valid') },
  { kind: 'KEY_REFUSED', when: status(401) },
  { kind: 'MODEL_UNKNOWN', when: says('model_not_found', 'model_not_supported', 'not_found_error') },
  { kind: 'PROMPT_TOO_LONG', when: says('context_length_exceeded', 'string_above_max_length', 'request_too_large') },
  { kind: 'PROMPT_TOO_LONG', when: ({ text }) => /prompt is too long|maximum context length|token count .*exceeds|inputs? tokens .*must be/.test(text) },
  { kind: 'PROMPT_TOO_LONG', when: status(413) },
  { kind: 'RATE_LIMITED', when: says('rate_limit_error', 'rate_limit_exceeded', 'resource_exhausted') },
  { kind: 'RATE_LIMITED', when: status(429) },
  { kind: 'MODEL_UNKNOWN', when: status(404) },
  { kind: 'TIMED_OUT', when: says('timeout_error', 'deadline_exceeded') },
  { kind: 'TIMED_OUT', when: status(408, 504) },
  { kind: 'PROVIDER_DOWN', when: says('overloaded_error', 'api_error', 'server_error', 'unavailable') },
  { kind: 'PROVIDER_DOWN', when: (answer) => answer.status !== null && answer.status >= 500 },
  { kind: 'CUT_OFF', when: (answer) => answer.status === null },
];

/** What an answer of a provider means, whichever it is. */
export function troubleOf(answer: ProviderAnswer): ProviderTrouble {
  return rules.find(({ when }) => when(answer))?.kind ?? 'REQUEST_REFUSED';
}

/** Whether the provider turned a request away without working on it, so that it costs nothing. */
export function costsNothing(answer: ProviderAnswer): boolean {
  return answer.status !== null && troubleOf(answer) !== 'TIMED_OUT';
}
