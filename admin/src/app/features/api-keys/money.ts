import { limits } from '@guildhall/contracts';

/** Nano-dollars in a dollar. */
const dollar = 1_000_000_000n;
const decimals = 9;
const [least, most] = [BigInt(limits.apiKey.budgetNano.min), BigInt(limits.apiKey.budgetNano.max)];

const grouped = (whole: bigint): string => whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** Digits behind the point, at least so many; zeros beyond them say nothing. */
function fraction(nano: bigint, atLeast: number): string {
  const digits = (nano % dollar).toString().padStart(decimals, '0').replace(/0+$/, '');
  return digits.padEnd(atLeast, '0');
}

/** Nano-dollars as people read them, exactly: "$14.27", "$0.000123456". Integers all the way: no amount is rounded. */
export function moneyWords(nano: string | bigint): string {
  const amount = BigInt(nano);
  return `$${grouped(amount / dollar)}.${fraction(amount, 2)}`;
}

/** Nano-dollars as they are typed: "25", "25.5"; empty for none. */
export function dollarText(nano: string | null): string {
  if (nano === null) return '';
  const amount = BigInt(nano);
  const digits = fraction(amount, 0);
  return digits === '' ? String(amount / dollar) : `${amount / dollar}.${digits}`;
}

/** What a typed limit comes to; empty is no limit. */
export type TypedLimit = { readonly kind: 'limit'; readonly nano: string | null } | { readonly kind: 'wrong'; readonly message: string };

/** Reads a typed number of dollars without ever passing through a fraction. */
export function limitOf(text: string): TypedLimit {
  const plain = text.replace(/[\s$]/g, '');
  if (plain === '') return { kind: 'limit', nano: null };
  const [, whole, digits = ''] = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d*))?$/.exec(plain) ?? [];
  if (whole === undefined) return { kind: 'wrong', message: 'Write dollars in figures, such as 25 or 25.50.' };
  if (digits.length > decimals) return { kind: 'wrong', message: 'A dollar has 9 decimals at most here.' };
  const nano = BigInt(whole.replaceAll(',', '')) * dollar + BigInt(digits.padEnd(decimals, '0'));
  if (nano >= least && nano <= most) return { kind: 'limit', nano: String(nano) };
  return { kind: 'wrong', message: `Choose a limit from ${moneyWords(least)} to ${moneyWords(most)}, or leave it empty for none.` };
}

/** Part of a whole in percent, from 0 to 100, for lengths on the screen; 0 of nothing. */
export function percentOf(part: bigint, whole: bigint): number {
  if (whole <= 0n) return 0;
  return Number(((part < whole ? part : whole) * 1_000n) / whole) / 10;
}
