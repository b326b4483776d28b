import { describe, expect, it } from '@jest/globals';
import { isProfileDraft, profileDraftOf, sameProfile } from './profile-draft.js';
import { profileInput, saysTheSame } from './profile-input.js';
import { aProfile } from './testing/a-profile.js';

const draft = profileDraftOf(null, 'Cleo');

describe('profile draft', () => {
  it('begins with the name at Discord and nothing else', () => {
    expect(draft).toMatchObject({ displayName: 'Cleo', bio: '', skills: [], availability: 'AVAILABLE', contactEmailVisible: false });
  });

  it('shows amounts in major units', () => {
    const profile = aProfile({ hourlyRateMinor: 8_550, projectRateMinor: 140_000, currency: 'EUR' });
    expect(profileDraftOf(profile, '')).toMatchObject({ hourlyRate: '85.50', projectRate: '1400', currency: 'EUR' });
  });

  it('knows its own shape', () => {
    expect(isProfileDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
  });

  it.each([
    [{ availability: 'MAYBE' }],
    [{ skills: [7] }],
    [{ links: { x: '' } }],
    [{ contactEmailVisible: 'yes' }],
    [{ avatarImageId: undefined }],
  ])('does not know %j', (part) => {
    expect(isProfileDraft({ ...draft, ...part })).toBe(false);
  });

  it.each([
    [{ skills: ['Flux'] }],
    [{ hourlyRate: '85' }],
    [{ contactEmailVisible: true }],
    [{ bannerImageId: 'i1' }],
    [{ links: { ...draft.links, x: 'https://x.com/a' } }],
  ])('is another with %j', (part) => {
    expect(sameProfile(draft, { ...draft, ...part })).toBe(false);
    expect(sameProfile(draft, { ...draft })).toBe(true);
  });
});

describe('profile input', () => {
  it('has minor units, canonical addresses, and null for what is empty', () => {
    const typed = {
      ...draft,
      displayName: ' Cleo ',
      hourlyRate: '85,50',
      currency: 'EUR',
      links: { ...draft.links, x: ' https://X.com/cleo ' },
      contactEmail: 'cleo@Example.ORG ',
    };
    expect(profileInput(typed)).toMatchObject({
      displayName: 'Cleo',
      hourlyRateMinor: 8_550,
      projectRateMinor: null,
      currency: 'EUR',
      links: { x: 'https://x.com/cleo', instagram: null, linkedin: null, website: null },
      contactEmail: 'cleo@example.org',
    });
  });

  it('names no currency without an amount', () => {
    expect(profileInput({ ...draft, currency: 'EUR' }).currency).toBeNull();
  });

  it('takes differences of writing for none', () => {
    const one = { ...draft, currency: 'EUR', hourlyRate: '1,200', bio: 'Paper ' };
    expect(saysTheSame(one, { ...draft, currency: 'EUR', hourlyRate: '1200.00', bio: 'Paper' })).toBe(true);
    expect(saysTheSame(one, draft)).toBe(false);
  });
});
