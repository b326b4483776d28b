import type { AIProvider, CallPurpose } from '@guildhall/contracts';

/** Calls, their tokens and their cost. */
export interface UsageSums {
  readonly calls: number;
  /** Whose tokens we counted, because the provider had not. */
  readonly estimatedCalls: number;
  /** Whose tokens nobody could count. */
  readonly unknownCalls: number;
  /** Of models without a known price: missing in the cost. */
  readonly unpricedCalls: number;
  /** Cached ones included. */
  readonly inputTokens: number;
  readonly cachedTokens: number;
  /** Reasoning included. */
  readonly outputTokens: number;
  readonly reasoningTokens: number;
  /** Billionths of a US dollar. */
  readonly cost: bigint;
}

/** No call at all. */
export const noCalls: UsageSums = {
  ...{ calls: 0, estimatedCalls: 0, unknownCalls: 0, unpricedCalls: 0 },
  ...{ inputTokens: 0, cachedTokens: 0, outputTokens: 0, reasoningTokens: 0, cost: 0n },
};

/** Sums of one model. */
export interface ModelSums {
  readonly provider: AIProvider;
  readonly model: string;
  readonly sums: UsageSums;
}

/** Sums of what calls were for. */
export interface PurposeSums {
  readonly purpose: CallPurpose;
  readonly sums: UsageSums;
}

/** Sums of a UTC day. */
export interface DaySums {
  readonly day: string;
  readonly sums: UsageSums;
}

/** The calls of one member in a period: the same calls in each of the lists, so that all add up to the totals. */
export interface SummedUsage {
  readonly totals: UsageSums;
  /** Dearest first. */
  readonly byModel: readonly ModelSums[];
  /** Dearest first. */
  readonly byPurpose: readonly PurposeSums[];
  /** Only days with calls. */
  readonly days: readonly DaySums[];
  /** Months that have calls, whatever the period, newest first. */
  readonly months: readonly string[];
}
