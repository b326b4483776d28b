import type { IconName } from '../../ui/icon/icon-paths.js';

/** One place of the dashboard in the navigation. */
export interface Area {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Shows the number of waiting cases. */
  readonly counted: boolean;
}

export const creatorAreas: readonly Area[] = [
  { path: '/portfolio', label: 'Portfolio', icon: 'briefcase', counted: false },
  { path: '/settings/marketplace', label: 'Profile', icon: 'person', counted: false },
];

/** For moderators and above. */
export const moderationAreas: readonly Area[] = [{ path: '/admin/moderation', label: 'Moderation', icon: 'shield', counted: true }];
