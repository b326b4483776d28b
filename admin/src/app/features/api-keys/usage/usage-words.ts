import type { CallPurpose } from '@guildhall/contracts';
import { moneyWords } from '../money.js';
import { lastDays, type UsageSums } from './usage-report.js';

const number = new Intl.NumberFormat('en');
// Days and months of the report are UTC ones, wherever the reader is.
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A number with its thousands apart. */
export const countWords = (count: number): string => number.format(count);

/** A period in words: "November 2026", "Last 30 days". */
export const periodWords = (period: string): string => (period === lastDays ? 'Last 30 days' : month.format(new Date(`${period}-01T00:00:00Z`)));

/** A UTC day in words: "25 Nov". */
export const dayWords = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

const purposes: Record<CallPurpose, string> = { TRY_OUT: 'Try-outs', PREVIEW: 'Preview chats', AGENT: 'Agents' };

export const purposeWords = (purpose: CallPurpose): string => purposes[purpose];

/** What calls cost, and how many have no known price: those are named, never counted as nothing. */
export function costParts({ calls, unpricedCalls, cost }: UsageSums): { readonly cost: string; readonly unpriced: string | null } {
  if (unpricedCalls === 0) return { cost: moneyWords(cost), unpriced: null };
  if (unpricedCalls === calls) return { cost: 'unpriced', unpriced: null };
  return { cost: moneyWords(cost), unpriced: `${countWords(unpricedCalls)} unpriced` };
}

/** The same in one line. */
export function costWords(sums: UsageSums): string {
  const { cost, unpriced } = costParts(sums);
  return unpriced === null ? cost : `${cost} + ${unpriced}`;
}

/** How far the tokens can be relied on, where the provider did not count all of them; null otherwise. */
export function basisWords({ estimatedCalls, unknownCalls }: UsageSums): string | null {
  const said = [
    ...(estimatedCalls > 0 ? [`${countWords(estimatedCalls)} estimated`] : []),
    ...(unknownCalls > 0 ? [`${countWords(unknownCalls)} unknown`] : []),
  ];
  return said.length === 0 ? null : said.join(', ');
}
