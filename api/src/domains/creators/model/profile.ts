import type { AvailabilityStatus } from '@guildhall/contracts';

/** What a creator says of themselves, already checked. */
export interface ProfileDraft {
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
}

/** A profile as its owner sees it. */
export interface OwnProfile extends ProfileDraft {
  readonly id: string;
  readonly username: string;
  /** Raised by each save; a save names the one it was made from. */
  readonly version: number;
  readonly updatedAt: Date;
  /** Whether everybody can see it at this moment. */
  readonly published: boolean;
}

/** What a save comes to. */
export type SaveDecision = 'CREATE' | 'CHANGE' | 'UNCHANGED' | 'CONFLICT';

/**
 * Decides a save. Saving what is there already is no change whatever version it names, so that a button pressed twice
 * and a request sent again do no harm. @param version of the profile that was edited, `null` for a first save.
 */
export function decideSave(current: OwnProfile | null, draft: ProfileDraft, version: number | null): SaveDecision {
  if (current === null) return version === null ? 'CREATE' : 'CONFLICT';
  if (sameProfile(current, draft)) return 'UNCHANGED';
  return current.version === version ? 'CHANGE' : 'CONFLICT';
}

function sameProfile(a: ProfileDraft, b: ProfileDraft): boolean {
  return (
    a.displayName === b.displayName &&
    a.bio === b.bio &&
    a.availability === b.availability &&
    a.skills.length === b.skills.length &&
    a.skills.every((skill, index) => skill === b.skills[index])
  );
}
