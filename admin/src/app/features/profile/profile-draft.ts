import { type AvailabilityStatus, availabilityStatuses, socialNetworks } from '@guildhall/contracts';
import type { MyProfilePartsFragment } from '@guildhall/contracts/graphql';
import { majorText } from './rates/rate-text.js';

/** What the profile form edits: texts as they are typed, pictures by the id of the uploaded image. */
export interface ProfileDraft {
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
  /** Amounts in major units, as typed. */
  readonly hourlyRate: string;
  readonly projectRate: string;
  /** Code of ISO 4217; empty when none is chosen. */
  readonly currency: string;
  readonly links: LinkTexts;
  readonly contactEmail: string;
  readonly contactEmailVisible: boolean;
  readonly avatarImageId: string | null;
  readonly bannerImageId: string | null;
}

/** Addresses as typed, by network. */
export interface LinkTexts {
  readonly x: string;
  readonly instagram: string;
  readonly linkedin: string;
  readonly website: string;
}

/** A profile that says nothing but a name. */
function blankDraft(displayName: string): ProfileDraft {
  return {
    displayName,
    bio: '',
    skills: [],
    availability: 'AVAILABLE',
    hourlyRate: '',
    projectRate: '',
    currency: '',
    links: { x: '', instagram: '', linkedin: '', website: '' },
    contactEmail: '',
    contactEmailVisible: false,
    avatarImageId: null,
    bannerImageId: null,
  };
}

/** The draft of a profile; before the first save it begins with the name at Discord. */
export function profileDraftOf(profile: MyProfilePartsFragment | null, name: string): ProfileDraft {
  if (!profile) return blankDraft(name);
  const { displayName, bio, skills, availability, links, currency, contactEmailVisible } = profile;
  return {
    displayName,
    bio,
    skills,
    availability,
    hourlyRate: majorText(profile.hourlyRateMinor, currency),
    projectRate: majorText(profile.projectRateMinor, currency),
    currency: currency ?? '',
    links: { x: links.x ?? '', instagram: links.instagram ?? '', linkedin: links.linkedin ?? '', website: links.website ?? '' },
    contactEmail: profile.contactEmail ?? '',
    contactEmailVisible,
    avatarImageId: profile.avatar?.id ?? null,
    bannerImageId: profile.banner?.id ?? null,
  };
}

/** A draft in one order of its parts, to be compared. */
const written = ({ links, ...draft }: ProfileDraft): string =>
  JSON.stringify([...Object.entries(draft).sort(([one], [other]) => one.localeCompare(other)), socialNetworks.map((network) => links[network])]);

/** Whether two drafts say the same. */
export const sameProfile = (one: ProfileDraft, other: ProfileDraft): boolean => written(one) === written(other);

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** Whether something read from storage is a draft of this form. */
export function isProfileDraft(value: unknown): value is ProfileDraft {
  if (!isRecord(value)) return false;
  const { links, skills, availability } = value;
  return (
    [value['displayName'], value['bio'], value['hourlyRate'], value['projectRate'], value['currency'], value['contactEmail']].every(isText) &&
    [value['avatarImageId'], value['bannerImageId']].every(isTextOrNull) &&
    typeof value['contactEmailVisible'] === 'boolean' &&
    Array.isArray(skills) &&
    skills.every(isText) &&
    isRecord(links) &&
    socialNetworks.every((network) => isText(links[network])) &&
    availabilityStatuses.some((known) => known === availability)
  );
}
