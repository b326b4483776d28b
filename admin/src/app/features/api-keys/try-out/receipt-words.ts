import { moneyWords } from '../money.js';
import type { Receipt } from './try-out-event.js';

const number = new Intl.NumberFormat('en');

/** Tokens and cost of a call, each with what is to be known of it. */
export interface ReceiptWords {
  readonly tokens: string;
  readonly cost: string;
  /** How the tokens are known, where the provider did not count them; null otherwise. */
  readonly mark: string | null;
}

const counted = (count: number, word: string): string => `${number.format(count)} ${word}`;

/** A receipt as people read it. A cost that nobody knows is never a zero. */
export function receiptWords({ basis, inputTokens, cachedTokens, outputTokens, reasoningTokens, costNano }: Receipt): ReceiptWords {
  const cost = costNano === null ? 'unpriced' : moneyWords(costNano);
  if (basis === 'UNKNOWN') return { tokens: 'Tokens not known', cost: costNano === null ? 'unpriced' : `up to ${cost}`, mark: 'unknown' };
  const [cached, reasoning] = [cachedTokens > 0 ? ` (${counted(cachedTokens, 'cached')})` : '', reasoningTokens > 0 ? ` (${counted(reasoningTokens, 'reasoning')})` : ''];
  return { tokens: `${counted(inputTokens, 'tokens in')}${cached}, ${counted(outputTokens, 'out')}${reasoning}`, cost, mark: basis === 'ESTIMATED' ? 'estimated' : null };
}
