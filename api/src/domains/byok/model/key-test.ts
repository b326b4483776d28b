import { aiProviderLabels, type AIProvider, type ApiKeyStatus } from '@guildhall/contracts';
import type { KeyVerdict } from '../../models/index.js';
import type { KeyTrouble, StoredStatus } from './api-key.js';

/** What a test of a key can come to. `NOT_TESTED`: it was saved when the tests of the hour were used up. */
export const keyTestOutcomes = ['ACTIVE', 'LIMITED', 'EXHAUSTED', 'INVALID', 'NO_ANSWER', 'NOT_TESTED'] as const;
/** One of {@link keyTestOutcomes}. */
export type KeyTestOutcome = (typeof keyTestOutcomes)[number];

/** What is said of a test. */
export interface KeyTestReport {
  readonly outcome: KeyTestOutcome;
  /** For people. */
  readonly message: string;
  /** When the next test is possible, where it is not now. */
  readonly nextAt: Date | null;
}

/** What a row becomes by a verdict; `null` for no answer, which says nothing about the key. */
export function statusBy(verdict: KeyVerdict): StoredStatus | null {
  return verdict.kind === 'NO_ANSWER' ? null : verdict.kind;
}

/**
 * The trouble that its owner knows of after a verdict, which they see on the screen. Only a working key makes them hear of the same
 * trouble again.
 */
export function toldBy(status: StoredStatus, before: KeyTrouble | null): KeyTrouble | null {
  switch (status) {
    case 'ACTIVE':
      return null;
    case 'INVALID':
      return 'KEY_REFUSED';
    case 'EXHAUSTED':
      return 'QUOTA_EXHAUSTED';
    case 'LIMITED':
    case 'UNVERIFIED':
      return before;
  }
}

/** A verdict in words. */
export function reportOf(provider: AIProvider, verdict: KeyVerdict): KeyTestReport {
  return { outcome: verdict.kind, message: verdictWords(provider, verdict), nextAt: null };
}

/** What is wrong with a key and what to do, `null` where nothing is known to be wrong. */
export function problemWords(provider: AIProvider, status: ApiKeyStatus): string | null {
  const name = aiProviderLabels[provider];
  switch (status) {
    case 'INVALID':
      return `${name} refused this key. Save another one, or restore it at ${name} and test it again.`;
    case 'EXHAUSTED':
      return `${name} accepts this key, but its account has no credit left. Add credit at ${name} and test the key again.`;
    case 'LIMITED':
      return `${name} accepts this key, but it may not do everything, so some calls can be refused. Give it more permissions at ${name} and test it again.`;
    case 'UNREADABLE':
      return 'This key cannot be read any more. Enter this key again.';
    case 'NOT_CONFIGURED':
    case 'UNVERIFIED':
    case 'ACTIVE':
      return null;
  }
}

function verdictWords(provider: AIProvider, verdict: KeyVerdict): string {
  const name = aiProviderLabels[provider];
  const kept = 'What is known of the key has not changed; test it again later.';
  if (verdict.kind !== 'NO_ANSWER') return problemWords(provider, verdict.kind) ?? `${name} accepts this key.`;
  switch (verdict.why) {
    case 'TIMED_OUT':
      return `${name} did not answer in time. ${kept}`;
    case 'RATE_LIMITED':
      return `${name} takes no more requests at the moment. ${kept}`;
    case 'PROVIDER_DOWN':
      return `${name} has a fault of its own at the moment. ${kept}`;
    case 'UNREACHABLE':
      return `${name} cannot be reached from here. ${kept}`;
  }
}
