import type { ActivityLevel, ExternalPlatform, PlatformCard } from '@guildhall/contracts';

/** A platform as it calls itself. */
export const platformLabels: Record<ExternalPlatform, string> = {
  DISCORD: 'Discord',
  REDDIT: 'Reddit',
  GITHUB: 'GitHub',
  HUGGINGFACE: 'Hugging Face',
};

const memberNouns: Record<ExternalPlatform, readonly [one: string, many: string]> = {
  DISCORD: ['member', 'members'],
  REDDIT: ['reader', 'readers'],
  GITHUB: ['follower', 'followers'],
  HUGGINGFACE: ['follower', 'followers'],
};

/** What its members are called there, one and many. On GitHub, organizations have followers, and repositories stars. */
export function memberWords({ platform, name }: Pick<PlatformCard, 'platform' | 'name'>): readonly [one: string, many: string] {
  return platform === 'GITHUB' && name.includes('/') ? ['star', 'stars'] : memberNouns[platform];
}

/** How lively a place is, in words. */
export const levelLabels: Record<ActivityLevel, string> = {
  VERY_HIGH: 'Very active',
  HIGH: 'Active',
  MODERATE: 'Moderate',
  LOW: 'Quiet',
};

/** Classes of the words for how lively a place is: a dot of its colour stands before them. */
export const levelClass = (level: ActivityLevel): string => `activity-level ${level.toLowerCase().replace('_', '-')}`;

/** What stands before the time at which the figures were true. */
export const countedWords = (stale: boolean): string => (stale ? 'Out of date: counted' : 'Counted');
