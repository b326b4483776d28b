import type { AIProvider } from '@guildhall/contracts';
import { APIConnectionError, APIError } from 'openai';
import { costsNothing, troubleOf, type ProviderAnswer, type ProviderTrouble } from '../model/provider-answer.js';

/** What went wrong between us and a provider, without a word of the provider's. */
export interface ProviderRefusal {
  readonly kind: ProviderTrouble;
  /** Whether it certainly cost nothing: only then another try is free. */
  readonly free: boolean;
  /** Seconds until another try may work, where the provider says so. */
  readonly retrySeconds: number | null;
}

/** Failures of a connection that was never made, so that nothing was sent. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED']);

/** Longest pause that a provider is believed: a day. */
const LONGEST_RETRY_SECONDS = 86_400;

/** What an error of the client means. */
export function refusalOf(error: unknown, provider: AIProvider, now: Date): ProviderRefusal {
  if (error instanceof SyntaxError) return { kind: 'MALFORMED', free: false, retrySeconds: null };
  if (error instanceof APIConnectionError) return { kind: 'PROVIDER_DOWN', free: codesOf(error).some((code) => NEVER_CONNECTED.has(code)), retrySeconds: null };
  if (!(error instanceof APIError)) return { kind: 'CUT_OFF', free: false, retrySeconds: null };
  const answer = answerOf(error, provider);
  return { kind: troubleOf(answer), free: costsNothing(answer), retrySeconds: retryAfter(error.headers, now) };
}

function answerOf(error: APIError, provider: AIProvider): ProviderAnswer {
  // Google wraps errors in a list.
  const list: unknown = Array.isArray(error.error) ? error.error[0] : error.error;
  const said = valueOf(list, 'error') ?? list;
  const details = valueOf(said, 'details');
  const reasons = Array.isArray(details) ? details.map((detail) => valueOf(detail, 'reason')) : [];
  const words = [valueOf(said, 'code'), valueOf(said, 'type'), valueOf(said, 'status'), ...reasons].filter((word) => typeof word === 'string');
  const text = typeof said === 'string' ? said : (valueOf(said, 'message') ?? error.message);
  return { provider, status: error.status ?? null, words: words.map((word) => word.toLowerCase()), text: String(text).toLowerCase() };
}

function retryAfter(headers: Headers | undefined, now: Date): number | null {
  const text = headers?.get('retry-after') ?? null;
  if (text === null) return null;
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1_000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_RETRY_SECONDS) : null;
}

function codesOf(error: unknown): string[] {
  // The client wraps fetch, which wraps the socket.
  const chain = [error, valueOf(error, 'cause'), valueOf(valueOf(error, 'cause'), 'cause')];
  return chain.map((one) => valueOf(one, 'code')).filter((code) => typeof code === 'string');
}

function valueOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
