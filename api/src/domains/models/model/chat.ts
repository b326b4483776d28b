import type { CallPurpose, AIProvider } from '@guildhall/contracts';
import type { Secret } from '../../../platform/crypto/secret.js';

/** Which key pays for a call: named in each one, so that no call falls back to another. */
export interface PayingKey {
  readonly keyId: string;
  /** Whose key it is; the ledger's row is theirs. */
  readonly userId: string;
  readonly provider: AIProvider;
  /** Revealed in one place only: the gateway's request. */
  readonly key: Secret;
  /** Its owner knows of a trouble with it, so that an answer it pays for all the same is news. */
  readonly inTrouble?: boolean;
}

/** One turn of a conversation. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What is asked of a model. */
export interface ChatRequest {
  /** The provider's own name of the model, 1–200 characters. */
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** Tokens of the answer at most, reasoning included: what a reservation is made for. */
  readonly maxOutputTokens: number;
  readonly purpose: CallPurpose;
}

/** Tokens of a call. */
export interface TokenUsage {
  /** All of the prompt, cached ones included. */
  readonly inputTokens: number;
  /** Those of the prompt that the provider had in its cache. */
  readonly cachedTokens: number;
  /** Those of the prompt that it put there, where it says so (OpenAI, from GPT-5.6 on, charges more for them); the ledger has no column for them. */
  readonly cacheWrittenTokens?: number;
  /** All of the answer, reasoning included. */
  readonly outputTokens: number;
  readonly reasoningTokens: number;
}

/** How a call ended, as its row in the ledger has it. */
export interface CallReceipt extends TokenUsage {
  readonly callId: string;
  readonly outcome: 'COMPLETED' | 'CANCELLED' | 'FAILED';
  /** Whether the provider counted the tokens, we did, or nobody could. */
  readonly basis: 'MEASURED' | 'ESTIMATED' | 'UNKNOWN';
  /** Billionths of a US dollar; `null` where no price is known. */
  readonly costNano: bigint | null;
}

/** Why there is no answer, in our own words: a provider's text could echo the key. */
export interface ModelFailure {
  readonly kind:
    | 'KEY_REFUSED'
    | 'QUOTA_EXHAUSTED'
    | 'RATE_LIMITED'
    | 'MODEL_UNKNOWN'
    | 'PROMPT_TOO_LONG'
    | 'REQUEST_REFUSED'
    | 'PROVIDER_DOWN'
    | 'TIMED_OUT'
    | 'CUT_OFF'
    | 'MALFORMED'
    | 'BUDGET_REACHED'
    | 'UNPRICED_WITH_BUDGET'
    | 'TOO_MANY_CALLS';
  /** For people: what happened and what to do. */
  readonly message: string;
  /** When trying again may work, where that is known. */
  readonly retryAt: Date | null;
}

/** What a streamed call says, in order: any number of texts, then one end. */
export type ChatEvent =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'DONE'; readonly finish: 'STOP' | 'LENGTH' | 'REFUSED'; readonly receipt: CallReceipt }
  /** `receipt` is `null` when the call was refused before it was made. */
  | { readonly kind: 'FAILED'; readonly failure: ModelFailure; readonly receipt: CallReceipt | null };

/** A whole answer, or why there is none; `CANCELLED` when its caller gave it up. */
export type ChatAnswer =
  | (Extract<ChatEvent, { kind: 'DONE' }> & { readonly text: string })
  | Extract<ChatEvent, { kind: 'FAILED' }>
  | { readonly kind: 'CANCELLED' };
