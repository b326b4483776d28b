import type { ScorePartsFragment } from '@guildhall/contracts/graphql';

/** A part of a score, or the whole of it, as people read it. */
export interface ScoreLine {
  readonly label: string;
  readonly points: string;
}

/** What a score is the sum of. */
export interface ScoreSum {
  readonly terms: readonly ScoreLine[];
  readonly total: string;
}

/** Millionths in a point. */
const MICRO = 1_000_000;

/** Millionths as points, every digit that counts: 1,250,000 is "1.25". What is cut would no longer sum to the total. */
export function pointsOf(millionths: number): string {
  const whole = Math.floor(millionths / MICRO).toLocaleString('en');
  const rest = String(millionths % MICRO).padStart(6, '0').replace(/0+$/u, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** A score with its terms; `null` for a score of nothing, which has none. */
export function sumOf({ total, terms }: ScorePartsFragment): ScoreSum | null {
  if (terms.length === 0) return null;
  return { terms: terms.map(({ label, value }) => ({ label, points: pointsOf(value) })), total: pointsOf(total) };
}
