import type { AIProvider } from '@guildhall/contracts';
import type { ChatMessage, TokenUsage } from './chat.js';

/** A model at a moment: prices change by date. */
export interface PricedModel {
  readonly provider: AIProvider;
  readonly model: string;
  readonly at: Date;
}

/** What calls cost, in whole billionths of a US dollar. */
export abstract class Pricing {
  /** The cost of a call, rounded up to whole nano-dollars; `null` where no price is known: never 0. */
  abstract costOf(model: PricedModel, usage: TokenUsage): bigint | null;

  /** The most that a call can cost: nothing cached, the whole of its output used, the dearest tier that it can reach. */
  abstract worstCaseOf(model: PricedModel, tokens: { readonly inputTokens: number; readonly maxOutputTokens: number }): bigint | null;
}

/** Counts tokens where a provider does not say. */
export abstract class TokenCounter {
  /** Tokens of a prompt, with what each message adds. */
  abstract countPrompt(model: PricedModel, messages: readonly ChatMessage[]): number;

  /** Tokens of a text. */
  abstract countText(model: PricedModel, text: string): number;
}
