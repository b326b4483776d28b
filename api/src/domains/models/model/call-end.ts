import type { CallReceipt, ModelFailure, TokenUsage } from './chat.js';

/** How an answer that came to its end ended. */
export type Finish = 'STOP' | 'LENGTH' | 'REFUSED';

/** What had arrived of an answer when the call ended. */
export interface Heard {
  readonly text: string;
  /** `null` until the provider said that it is done. */
  readonly finish: Finish | null;
  readonly usage: TokenUsage | null;
}

/** Why a call ended before its answer was complete. `free`: nobody worked on it, since it was never sent or turned away. */
export type Broken =
  | { readonly kind: 'CANCELLED'; readonly free: boolean }
  | { readonly kind: 'FAILED'; readonly free: boolean; readonly failure: ModelFailure };

/** How a call ended, and how its tokens are known. */
export interface CallEnd {
  readonly outcome: CallReceipt['outcome'];
  readonly count: 'SAID' | 'NOTHING' | 'COUNT' | 'UNKNOWN';
}

/**
 * What the ledger says of a call. What breaks after the provider was done does not matter. A call that was given up or broke in the middle
 * is counted by us; one that broke before any word cannot be: the model may have thought for minutes.
 */
export function endOf(heard: Heard, broken: Broken | null): CallEnd {
  if (heard.finish !== null) return { outcome: 'COMPLETED', count: heard.usage === null ? 'COUNT' : 'SAID' };
  const outcome = broken?.kind ?? 'FAILED';
  if (broken?.free === true) return { outcome, count: 'NOTHING' };
  if (outcome === 'CANCELLED') return { outcome, count: 'COUNT' };
  return { outcome, count: heard.text === '' ? 'UNKNOWN' : 'COUNT' };
}
