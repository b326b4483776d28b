import type { Receipt } from '../try-out/try-out-event.js';

/** A call that the provider counted and whose price is known. */
export const aReceipt = (parts: Partial<Receipt> = {}): Receipt => ({
  callId: 'c',
  basis: 'MEASURED',
  inputTokens: 18,
  cachedTokens: 0,
  outputTokens: 42,
  reasoningTokens: 0,
  costNano: '88500',
  ...parts,
});
