import type { PlatformCard } from '@guildhall/contracts';
import { activityLevel, type CommunityFigures } from './activity-level.js';
import type { CommunityElsewhere } from './community-elsewhere.js';

/** Milliseconds after which figures are called old although no attempt has failed: then nobody has tried. */
const OLD_MS = 60 * 60_000;

/** What is known of a community elsewhere. */
export interface Known {
  readonly figures: CommunityFigures | null;
  readonly asOf: Date | null;
  readonly failing: boolean;
}

/** A community as its card shows it. Before the first good answer it has no figures, which is not the same as none. */
export function platformCard({ platform, name, joinUrl }: CommunityElsewhere, known: Known | undefined, now: Date): PlatformCard {
  const { figures = null, asOf = null, failing = false } = known ?? {};
  return {
    ...{ platform, name, joinUrl },
    members: figures?.members ?? null,
    active: figures?.active ?? null,
    level: figures === null ? null : activityLevel(figures),
    asOf: asOf?.toISOString() ?? null,
    stale: failing || (asOf !== null && now.getTime() - asOf.getTime() > OLD_MS),
  };
}

/** What people see change of a card. The moment alone is no change: pages would be written again although they say the same. */
export function shownOf({ members, active, level, stale }: PlatformCard): string {
  return JSON.stringify([members, active, level, stale]);
}
