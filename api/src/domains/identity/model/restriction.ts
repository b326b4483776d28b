import { holds, rank } from '../../../platform/policy/actor.js';
import type { RoleHolder } from './role-change.js';

/** Days for which a moderator may suspend; longer is for administrators. */
export const MODERATOR_DAYS = 7;

/** Days that a suspension lasts at the most: whoever should stay away for longer is banned, which says so. */
export const MOST_DAYS = 365;

const DAY_MS = 86_400_000;

/** What keeps somebody from acting and from being seen. */
export type Restriction = { readonly kind: 'SUSPENSION'; readonly until: Date } | { readonly kind: 'BAN' };

/** What holds for somebody at this moment; a suspension that is over holds no more. */
export function restrictionOf({ suspendedUntil, bannedAt }: { readonly suspendedUntil: Date | null; readonly bannedAt: Date | null }, now: Date): Restriction | null {
  if (bannedAt !== null) return { kind: 'BAN' };
  return suspendedUntil !== null && suspendedUntil > now ? { kind: 'SUSPENSION', until: suspendedUntil } : null;
}

/** Somebody acting on somebody else. */
export interface Measure {
  readonly actor: RoleHolder;
  readonly subject: RoleHolder;
  /** What would hold afterwards, `null` for nothing. */
  readonly wanted: Restriction | null;
  /** What holds now. */
  readonly present: Restriction | null;
  readonly now: Date;
}

/** Why an actor may not. `length`: a shorter suspension would be possible. */
export type MeasureRefusal = 'self' | 'rank' | 'length';

/**
 * Why a measure may not be taken, `null` when it may. Nobody acts on themselves or at or above their rank. What holds now is looked at
 * like what is wanted: replacing it is lifting it, and nobody lifts what they could not have imposed.
 */
export function refusesMeasure({ actor, subject, wanted, present, now }: Measure): MeasureRefusal | null {
  if (actor.userId === subject.userId) return 'self';
  if (!holds(actor.role, 'MODERATOR') || rank(subject.role) >= rank(actor.role)) return 'rank';
  if (holds(actor.role, 'ADMIN')) return null;
  if (present !== null && !isModerate(present, now)) return 'rank';
  if (wanted === null || isModerate(wanted, now)) return null;
  return wanted.kind === 'BAN' ? 'rank' : 'length';
}

/** Whether a suspension can end at a moment: after now, and within the most days. */
export function isPossibleEnd(until: Date, now: Date): boolean {
  return until > now && until.getTime() - now.getTime() <= MOST_DAYS * DAY_MS;
}

function isModerate(restriction: Restriction, now: Date): boolean {
  return restriction.kind === 'SUSPENSION' && restriction.until.getTime() - now.getTime() <= MODERATOR_DAYS * DAY_MS;
}
