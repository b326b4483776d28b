import { normalEmail, normalLink } from '@guildhall/contracts';
import type { UpdateMyProfileInput } from '@guildhall/contracts/graphql';
import type { ProfileDraft } from './profile-draft.js';
import { minorUnits } from './rates/rate-text.js';

/** What a draft says to the API: amounts in minor units, addresses in canonical form, nothing for what is empty. */
export function profileInput(draft: ProfileDraft): Omit<UpdateMyProfileInput, 'version'> {
  const { links, currency } = draft;
  const hourlyRateMinor = minorUnits(draft.hourlyRate, currency);
  const projectRateMinor = minorUnits(draft.projectRate, currency);
  return {
    displayName: draft.displayName.trim(),
    bio: draft.bio.trim(),
    skills: draft.skills,
    availability: draft.availability,
    hourlyRateMinor,
    projectRateMinor,
    // A currency without an amount says nothing to anybody.
    currency: hourlyRateMinor === null && projectRateMinor === null ? null : currency,
    links: {
      x: normalLink('x', links.x),
      instagram: normalLink('instagram', links.instagram),
      linkedin: normalLink('linkedin', links.linkedin),
      website: normalLink('website', links.website),
    },
    contactEmail: normalEmail(draft.contactEmail),
    contactEmailVisible: draft.contactEmailVisible,
    avatarImageId: draft.avatarImageId,
    bannerImageId: draft.bannerImageId,
  };
}

/** Whether two drafts would leave the same profile behind. */
export const saysTheSame = (one: ProfileDraft, other: ProfileDraft): boolean =>
  JSON.stringify(profileInput(one)) === JSON.stringify(profileInput(other));
