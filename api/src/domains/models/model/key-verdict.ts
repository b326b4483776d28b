import type { AIProvider } from '@guildhall/contracts';

/** Why nothing was learnt about a key. What is known of it stays as it was. */
export interface NoAnswer {
  readonly kind: 'NO_ANSWER';
  readonly why: 'TIMED_OUT' | 'RATE_LIMITED' | 'PROVIDER_DOWN' | 'UNREACHABLE';
}

/** What a provider says of a key. `LIMITED` is good but may not do everything, `EXHAUSTED` is good and has no credit left. */
export type KeyVerdict = { readonly kind: 'ACTIVE' | 'LIMITED' | 'EXHAUSTED' | 'INVALID' } | NoAnswer;

/** An answer of a provider, as far as it is looked at. */
export interface ProbeAnswer {
  readonly status: number;
  /** The parsed body, of no known form; `undefined` when it is no JSON. */
  readonly body: unknown;
}

/** What an answer of a provider's key test means. Only known codes are looked at: words could echo the key, and are nobody's contract. */
export function verdictOf(provider: AIProvider, { status, body }: ProbeAnswer): KeyVerdict {
  // A portal or a proxy answers 200 to everything: only the provider's own list says that a key is good.
  if (status === 200) return isOwnAnswer(provider, body) ? { kind: 'ACTIVE' } : noAnswer('PROVIDER_DOWN');
  if (status === 401) return { kind: codesOf(body).has('missing_scope') ? 'LIMITED' : 'INVALID' };
  if (status === 402) return { kind: 'EXHAUSTED' };
  if (status === 403) return { kind: provider === 'HUGGINGFACE' ? 'INVALID' : 'LIMITED' };
  if (status === 429) return codesOf(body).has('insufficient_quota') ? { kind: 'EXHAUSTED' } : noAnswer('RATE_LIMITED');
  // Google takes a key that it does not know for a bad argument; any other 400 would be a mistake of ours.
  if (status === 400 && provider === 'GOOGLE' && codesOf(body).has('API_KEY_INVALID')) return { kind: 'INVALID' };
  return noAnswer(status === 408 || status === 504 ? 'TIMED_OUT' : 'PROVIDER_DOWN');
}

/** Nothing was learnt, and why. */
export function noAnswer(why: NoAnswer['why']): NoAnswer {
  return { kind: 'NO_ANSWER', why };
}

function isOwnAnswer(provider: AIProvider, body: unknown): boolean {
  const fields = fieldsOf(body);
  switch (provider) {
    case 'OPENAI':
    case 'ANTHROPIC':
      return Array.isArray(fields['data']);
    case 'GOOGLE':
      return Array.isArray(fields['models']);
    case 'HUGGINGFACE':
      return typeof fields['name'] === 'string';
  }
}

/** `code`, `type` and `status` of an error, and the `reason` of each of its details. */
function codesOf(body: unknown): ReadonlySet<unknown> {
  const error = fieldsOf(fieldsOf(body)['error']);
  const details = Array.isArray(error['details']) ? (error['details'] as unknown[]) : [];
  return new Set([error['code'], error['type'], error['status'], ...details.map((detail) => fieldsOf(detail)['reason'])]);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
