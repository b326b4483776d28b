import type { ActivityLevel } from '@guildhall/contracts';

/** What a platform tells of a community. */
export interface CommunityFigures {
  /** Members, subscribers, followers or stars. */
  readonly members: number;
  /** People online or active at the moment; `null` where the platform does not say. */
  readonly active: number | null;
  /** What happened there in the last 7 days; `null` where nobody counts it. */
  readonly recentEvents: number | null;
}

/** Lowest share of the members, in per cent, from which on a community is as lively as that. */
const bands: readonly { readonly percent: number; readonly level: ActivityLevel }[] = [
  { percent: 10, level: 'VERY_HIGH' },
  { percent: 4, level: 'HIGH' },
  { percent: 1, level: 'MODERATE' },
];

/**
 * The published formula: active members ÷ members; where a platform has no such figure, events of the last 7 days ÷ members, in the
 * same bands. In whole numbers, so that exactly 10 % is 10 %. `null` when there is nothing to divide.
 */
export function activityLevel({ members, active, recentEvents }: CommunityFigures): ActivityLevel | null {
  const lively = active ?? recentEvents;
  if (lively === null || members <= 0) return null;
  return bands.find(({ percent }) => lively * 100 >= members * percent)?.level ?? 'LOW';
}
