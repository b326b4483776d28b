import type { AIProvider, ApiKeyStatus } from '@guildhall/contracts';

/** What a row says of a key. That it cannot be read is seen by trying, and that there is none by the missing row. */
export type StoredStatus = Exclude<ApiKeyStatus, 'NOT_CONFIGURED' | 'UNREADABLE'>;

/** The trouble with a key that its owner is told of. */
export type KeyTrouble = 'KEY_REFUSED' | 'QUOTA_EXHAUSTED' | 'UNREADABLE';

/** Whose key for which provider: there is one at most. */
export interface KeyPlace {
  readonly userId: string;
  readonly provider: AIProvider;
}

/** A key as stored. */
export interface ApiKeyRow extends KeyPlace {
  readonly id: string;
  readonly wrappedKey: string;
  readonly sealedValue: string;
  readonly status: StoredStatus;
  readonly toldProblem: KeyTrouble | null;
  /** When its provider was last asked about it and answered; `null` for its present value if never. */
  readonly testedAt: Date | null;
  /** Counts the values that it has had. */
  readonly version: number;
  /** When its value came. */
  readonly updatedAt: Date;
}

/** A key as its owner sees it; never the value. */
export interface OwnApiKey {
  readonly id: string | null;
  readonly provider: AIProvider;
  readonly status: ApiKeyStatus;
  readonly lastFour: string | null;
  readonly testedAt: Date | null;
  readonly savedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly budget: KeyBudget;
}

/** What a key may cost in a month, in billionths of a US dollar. */
export interface KeyBudget {
  /** `null` for no limit. */
  readonly monthlyLimit: bigint | null;
  readonly spent: bigint;
  /** Set aside for calls under way. */
  readonly reserved: bigint;
  readonly resetsAt: Date;
}
