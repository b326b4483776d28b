import { limits } from '@guildhall/contracts';

const { min, max } = limits.apiKey.budgetNano;

/** The UTC calendar month that a moment lies in: what a budget is for. */
export function budgetMonth(now: Date): { readonly start: Date; readonly end: Date } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { start: new Date(Date.UTC(year, month, 1)), end: new Date(Date.UTC(year, month + 1, 1)) };
}

/** What is wrong with a budget, for people; `null` when nothing is. @param nano billionths of a US dollar, `null` for no limit. */
export function budgetComplaint(nano: bigint | null): string | null {
  return nano === null || (nano >= BigInt(min) && nano <= BigInt(max)) ? null : 'Choose a budget from 0.01 to 100,000 US dollars, or none.';
}
