import type { ProfilePart, SocialLinks } from '@guildhall/contracts';
import type { ProfileCompleteness } from './profile.js';

/** What is looked at. */
export interface ProfileContents {
  /** Whether there is an avatar that was not refused. */
  readonly hasAvatar: boolean;
  readonly hasBanner: boolean;
  /** Whether there is an item in whatever state that has not been deleted. */
  readonly hasItem: boolean;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly currency: string | null;
  readonly links: SocialLinks;
  readonly contactEmail: string | null;
}

/** Each part with what it adds in per cent, what helps most to be hired first; together they are 100. */
const PARTS: readonly { readonly part: ProfilePart; readonly percent: number; readonly has: (profile: ProfileContents) => boolean }[] = [
  { part: 'FIRST_ITEM', percent: 25, has: ({ hasItem }) => hasItem },
  { part: 'BIO', percent: 15, has: ({ bio }) => bio !== '' },
  { part: 'SKILLS', percent: 15, has: ({ skills }) => skills.length > 0 },
  { part: 'AVATAR', percent: 15, has: ({ hasAvatar }) => hasAvatar },
  { part: 'CONTACT', percent: 10, has: ({ contactEmail }) => contactEmail !== null },
  { part: 'BANNER', percent: 10, has: ({ hasBanner }) => hasBanner },
  { part: 'LINKS', percent: 5, has: ({ links }) => Object.values(links).some((link) => link !== null) },
  { part: 'RATES', percent: 5, has: ({ currency }) => currency !== null },
];

/** How whole a profile is, and what to do next. */
export function completenessOf(profile: ProfileContents): ProfileCompleteness {
  const missing = PARTS.filter(({ has }) => !has(profile));
  return { percent: 100 - missing.reduce((sum, { percent }) => sum + percent, 0), missing: missing.map(({ part }) => part) };
}
