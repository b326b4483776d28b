import type { MyProfilePartsFragment } from '@guildhall/contracts/graphql';

/** A profile as the API answers it. */
export function aProfile(part: Partial<MyProfilePartsFragment> = {}): MyProfilePartsFragment {
  return {
    id: 'c1',
    username: 'ada',
    displayName: 'Ada',
    bio: 'Light and paper.',
    skills: ['Flux'],
    availability: 'AVAILABLE',
    avatar: null,
    banner: null,
    hourlyRateMinor: null,
    projectRateMinor: null,
    currency: null,
    links: { x: null, instagram: null, linkedin: null, website: null },
    contactEmail: null,
    contactEmailVisible: false,
    completeness: { percent: 40, missing: ['AVATAR', 'RATES'] },
    usernameChangeableAt: null,
    previousUsernames: [],
    version: 3,
    updatedAt: '2026-11-24T10:00:00.000Z',
    published: true,
    ...part,
  };
}
