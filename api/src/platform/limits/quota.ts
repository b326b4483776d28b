import type { Transaction } from '../database/database.js';
import { QuotaProblem } from '../problems/problem.js';
import { inWords } from './in-words.js';

/** A promise of how many in how long. Counted from rows, so that losing Redis never opens it. */
export interface Quota {
  /** Names the advisory lock: `portfolio.new-items`. */
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
  /** Completes “You can …”: `add 10 items in 24 hours`. */
  readonly promise: string;
}

/** When the next one is allowed, `null` for now. @param used moments inside or outside the window, in any order. */
export function nextAllowed(quota: Quota, used: readonly Date[], now: Date): Date | null {
  const window = quota.windowSeconds * 1_000;
  const counted = used.filter((moment) => moment.getTime() > now.getTime() - window).sort((a, b) => b.getTime() - a.getTime());
  const last = counted[quota.limit - 1];
  return last === undefined ? null : new Date(last.getTime() + window);
}

/** Whose quota, and how to find what was used. */
export interface QuotaClaim {
  readonly subject: string;
  readonly now: Date;
  /** Moments of the newest uses, at least as many as the limit if there are. */
  readonly used: () => Promise<Date[]>;
}

/**
 * Decides under a lock that is held until the transaction ends: two claims of the same subject take turns, so exactly `limit`
 * get through however many come at once. @returns the problem to return, or `null`.
 */
export async function claimQuota(tx: Transaction, quota: Quota, { subject, now, used }: QuotaClaim): Promise<QuotaProblem | null> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${quota.name}:${subject}`]);
  const retryAt = nextAllowed(quota, await used(), now);
  if (retryAt === null) return null;
  const wait = inWords((retryAt.getTime() - now.getTime()) / 1_000);
  return new QuotaProblem(`You can ${quota.promise}. The next one is possible in ${wait}.`, quota.limit, retryAt);
}
