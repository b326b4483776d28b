import type { AvailabilityStatus, ProfilePart, SocialLinks, SocialNetwork } from '@guildhall/contracts';
import { ValidationProblem } from '../../../platform/problems/problem.js';

/** What a creator says of themselves and always says, already checked. */
export interface ProfileDraft {
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
}

/** What a creator may say, or leave out. */
export interface ProfileDetails {
  readonly avatarImageId: string | null;
  readonly bannerImageId: string | null;
  /** In the smallest unit of the currency. */
  readonly hourlyRateMinor: number | null;
  readonly projectRateMinor: number | null;
  /** ISO 4217; `null` exactly when there is no rate. */
  readonly currency: string | null;
  readonly links: SocialLinks;
  readonly contactEmail: string | null;
  /** Whether everybody sees the address. */
  readonly contactEmailVisible: boolean;
}

/** All that a save writes. */
export type ProfileFields = ProfileDraft & ProfileDetails;

/** A save as it arrives: a detail that is missing stays as it is, `null` takes it away. */
export interface ProfileEdit extends ProfileDraft {
  readonly avatarImageId?: string | null | undefined;
  readonly bannerImageId?: string | null | undefined;
  readonly hourlyRateMinor?: number | null | undefined;
  readonly projectRateMinor?: number | null | undefined;
  readonly currency?: string | null | undefined;
  readonly links?: Readonly<Partial<Record<SocialNetwork, string | null | undefined>>> | null | undefined;
  readonly contactEmail?: string | null | undefined;
  readonly contactEmailVisible?: boolean | null | undefined;
}

/** A profile as it is stored. */
export interface StoredProfile extends ProfileFields {
  readonly id: string;
  readonly username: string;
  /** Raised by each save; a save names the one it was made from. */
  readonly version: number;
  readonly updatedAt: Date;
  /** `null` while the creator has the name that came with the profile. */
  readonly usernameChangedAt: Date | null;
}

/** How whole a profile is. */
export interface ProfileCompleteness {
  /** 0 to 100. */
  readonly percent: number;
  /** What helps most first. */
  readonly missing: readonly ProfilePart[];
}

const NO_LINKS: SocialLinks = { x: null, instagram: null, linkedin: null, website: null };

/** A profile of which nothing but the draft is known. */
const NO_DETAILS: ProfileDetails = {
  avatarImageId: null,
  bannerImageId: null,
  hourlyRateMinor: null,
  projectRateMinor: null,
  currency: null,
  links: NO_LINKS,
  contactEmail: null,
  contactEmailVisible: false,
};

/** What a profile says after an edit. @returns the problem at its field when the parts do not fit together. */
export function applyEdit(current: ProfileDetails | null, edit: ProfileEdit): ProfileFields | ValidationProblem {
  const details = current ?? NO_DETAILS;
  const hourlyRateMinor = given(edit.hourlyRateMinor, details.hourlyRateMinor);
  const projectRateMinor = given(edit.projectRateMinor, details.projectRateMinor);
  const hasRate = hourlyRateMinor !== null || projectRateMinor !== null;
  const currency = hasRate ? given(edit.currency, details.currency) : null;
  if (hasRate && currency === null) return ValidationProblem.of('currency', 'Choose the currency of your rates.');
  return {
    displayName: edit.displayName,
    bio: edit.bio,
    skills: edit.skills,
    availability: edit.availability,
    avatarImageId: given(edit.avatarImageId, details.avatarImageId),
    bannerImageId: given(edit.bannerImageId, details.bannerImageId),
    hourlyRateMinor,
    projectRateMinor,
    currency,
    links: linksAfter(details.links, edit.links),
    contactEmail: given(edit.contactEmail, details.contactEmail),
    contactEmailVisible: given(edit.contactEmailVisible, details.contactEmailVisible) ?? false,
  };
}

/** What a save comes to. */
export type SaveDecision = 'CREATE' | 'CHANGE' | 'UNCHANGED' | 'CONFLICT';

/**
 * Decides a save. Saving what is there already is no change whatever version it names, so that a button pressed twice
 * and a request sent again do no harm. @param version of the profile that was edited, `null` for a first save.
 */
export function decideSave(current: StoredProfile | null, fields: ProfileFields, version: number | null): SaveDecision {
  if (current === null) return version === null ? 'CREATE' : 'CONFLICT';
  if (sameFields(current, fields)) return 'UNCHANGED';
  return current.version === version ? 'CHANGE' : 'CONFLICT';
}

function given<Value>(edited: Value | undefined, stored: Value): Value {
  return edited === undefined ? stored : edited;
}

function linksAfter(stored: SocialLinks, edited: ProfileEdit['links']): SocialLinks {
  if (edited === undefined) return stored;
  if (edited === null) return NO_LINKS;
  return {
    x: given(edited.x, stored.x),
    instagram: given(edited.instagram, stored.instagram),
    linkedin: given(edited.linkedin, stored.linkedin),
    website: given(edited.website, stored.website),
  };
}

function sameFields(a: ProfileFields, b: ProfileFields): boolean {
  return key(a) === key(b);
}

// Field by field and in one order, so that two saves are compared whatever object they came in.
function key({ links, ...fields }: ProfileFields): string {
  return JSON.stringify([
    [fields.displayName, fields.bio, fields.skills, fields.availability, fields.avatarImageId, fields.bannerImageId],
    [fields.hourlyRateMinor, fields.projectRateMinor, fields.currency, fields.contactEmail, fields.contactEmailVisible],
    [links.x, links.instagram, links.linkedin, links.website],
  ]);
}
