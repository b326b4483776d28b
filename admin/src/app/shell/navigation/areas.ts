import type { IconName } from '../../ui/icon/icon-paths.js';

/** What a number beside a place counts: inquiries that nobody has opened, keys that stopped working, or cases that wait for a moderator. */
export type Counted = 'inquiries' | 'keys' | 'cases';

/** One place of the dashboard in the navigation. */
export interface Area {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Null for places without a number. */
  readonly counted: Counted | null;
}

export const creatorAreas: readonly Area[] = [
  { path: '/portfolio', label: 'Portfolio', icon: 'briefcase', counted: null },
  { path: '/inquiries', label: 'Inquiries', icon: 'inbox', counted: 'inquiries' },
  { path: '/api-keys', label: 'API keys', icon: 'key', counted: 'keys' },
  { path: '/settings/marketplace', label: 'Profile', icon: 'person', counted: null },
];

/** For moderators and above. */
export const moderationAreas: readonly Area[] = [{ path: '/admin/moderation', label: 'Moderation', icon: 'shield', counted: 'cases' }];

/** For admins and above. */
export const adminAreas: readonly Area[] = [{ path: '/admin/platforms', label: 'Platforms', icon: 'figures', counted: null }];
