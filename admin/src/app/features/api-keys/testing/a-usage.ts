import type { Usage, UsageSums } from '../usage/usage-report.js';

/** Sums of nothing. */
export const sums = (parts: Partial<UsageSums> = {}): UsageSums => ({
  calls: 0,
  estimatedCalls: 0,
  unknownCalls: 0,
  unpricedCalls: 0,
  inputTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  cost: '0',
  ...parts,
});

/** A month with one call. */
export const aUsage = (parts: Partial<Usage> = {}): Usage => {
  const one = sums({ calls: 1, inputTokens: 18, outputTokens: 42, cost: '88500' });
  return {
    period: '2026-11',
    from: '2026-11-01',
    to: '2026-11-30',
    periods: ['2026-11', '2026-09'],
    totals: one,
    byModel: [{ provider: 'OPENAI', model: 'gpt-5-mini', sums: one }],
    byPurpose: [{ purpose: 'TRY_OUT', sums: one }],
    days: [
      { day: '2026-11-24', sums: sums() },
      { day: '2026-11-25', sums: one },
    ],
    ...parts,
  };
};
