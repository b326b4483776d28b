import { type AvailabilityStatus, availabilityStatuses } from '@guildhall/contracts';
import type { MyProfilePartsFragment } from '@guildhall/contracts/graphql';

/** What the profile form edits. */
export interface ProfileDraft {
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
}

/** The draft of a profile; before the first save it begins with the name at Discord. */
export function profileDraftOf(profile: MyProfilePartsFragment | null, name: string): ProfileDraft {
  if (!profile) return { displayName: name, bio: '', skills: [], availability: 'AVAILABLE' };
  const { displayName, bio, skills, availability } = profile;
  return { displayName, bio, skills, availability };
}

/** Whether two drafts say the same. */
export const sameProfile = (one: ProfileDraft, other: ProfileDraft): boolean =>
  one.displayName === other.displayName &&
  one.bio === other.bio &&
  one.availability === other.availability &&
  one.skills.join('\n') === other.skills.join('\n');

/** Whether something read from storage is a draft of this form. */
export function isProfileDraft(value: unknown): value is ProfileDraft {
  if (value === null || typeof value !== 'object') return false;
  const { displayName, bio, skills, availability } = value as Record<string, unknown>;
  return (
    typeof displayName === 'string' &&
    typeof bio === 'string' &&
    Array.isArray(skills) &&
    skills.every((skill) => typeof skill === 'string') &&
    availabilityStatuses.some((known) => known === availability)
  );
}
