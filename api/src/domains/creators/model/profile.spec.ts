import { describe, expect, test } from '@jest/globals';
import { ValidationProblem } from '../../../platform/problems/problem.js';
import { applyEdit, decideSave, type ProfileDraft, type ProfileEdit, type ProfileFields, type StoredProfile } from './profile.js';

const draft: ProfileDraft = { displayName: 'Ada', bio: '', skills: ['Prompts'], availability: 'AVAILABLE' };
const links = { x: 'https://x.com/ada', instagram: null, linkedin: null, website: 'https://ada.example/' };
const stored: StoredProfile = {
  ...draft,
  ...{ id: 'x', username: 'ada', version: 3, updatedAt: new Date(0), usernameChangedAt: null },
  ...{ avatarImageId: 'a1', bannerImageId: 'b1', hourlyRateMinor: 8_500, projectRateMinor: null, currency: 'EUR' },
  ...{ links, contactEmail: 'ada@example.com', contactEmailVisible: true },
};

function fields(edit: Partial<ProfileEdit>, current: StoredProfile | null = stored): ProfileFields {
  const applied = applyEdit(current, { ...draft, ...edit });
  if (applied instanceof ValidationProblem) throw new Error(applied.fields[0]?.message);
  return applied;
}

describe('an edit', () => {
  test.each<[string, Partial<ProfileEdit>, Partial<ProfileFields>]>([
    ['leaves what it does not name', {}, { avatarImageId: 'a1', hourlyRateMinor: 8_500, currency: 'EUR', links, contactEmail: 'ada@example.com', contactEmailVisible: true }],
    ['takes away what it names as null', { avatarImageId: null, bannerImageId: null }, { avatarImageId: null, bannerImageId: null }],
    ['takes the currency away with the last rate', { hourlyRateMinor: null }, { hourlyRateMinor: null, currency: null }],
    ['keeps the currency while one rate is left', { hourlyRateMinor: null, projectRateMinor: 1 }, { projectRateMinor: 1, currency: 'EUR' }],
    ['changes the currency alone', { currency: 'JPY' }, { hourlyRateMinor: 8_500, currency: 'JPY' }],
    ['changes one link alone', { links: { x: null, linkedin: 'https://linkedin.com/in/ada' } }, { links: { ...links, x: null, linkedin: 'https://linkedin.com/in/ada' } }],
    ['takes all links away', { links: null }, { links: { x: null, instagram: null, linkedin: null, website: null } }],
    ['hides the address when asked for nothing', { contactEmailVisible: null }, { contactEmail: 'ada@example.com', contactEmailVisible: false }],
  ])('%s', (_, edit, expected) => {
    expect(fields(edit)).toMatchObject(expected);
  });

  test('of nothing begins with nothing', () => {
    expect(fields({}, null)).toMatchObject({ avatarImageId: null, currency: null, contactEmailVisible: false, links: { x: null } });
    expect(fields({ currency: 'EUR' }, null)).toMatchObject({ currency: null });
  });

  test.each<[string, StoredProfile | null, Partial<ProfileEdit>]>([
    ['a first rate', null, { hourlyRateMinor: 1 }],
    ['a rate whose currency is taken away', stored, { currency: null }],
  ])('is refused without a currency for %s', (_, current, edit) => {
    expect(applyEdit(current, { ...draft, ...edit })).toEqual(ValidationProblem.of('currency', 'Choose the currency of your rates.'));
  });
});

describe('a save', () => {
  test.each<[string, StoredProfile | null, Partial<ProfileEdit>, number | null, string]>([
    ['the first', null, {}, null, 'CREATE'],
    ['of a profile that is not there', null, {}, 1, 'CONFLICT'],
    ['of a change', stored, { bio: 'New' }, 3, 'CHANGE'],
    ['of a change of the order of skills', { ...stored, skills: ['A', 'B'] }, { skills: ['B', 'A'] }, 3, 'CHANGE'],
    ['of a change of a link', stored, { links: { x: null } }, 3, 'CHANGE'],
    ['of a change of the avatar', stored, { avatarImageId: 'a2' }, 3, 'CHANGE'],
    ['of a change of who sees the address', stored, { contactEmailVisible: false }, 3, 'CHANGE'],
    ['made from an older version', stored, { bio: 'New' }, 2, 'CONFLICT'],
    ['the first, in a second window', stored, { bio: 'New' }, null, 'CONFLICT'],
    ['the same again', stored, {}, 2, 'UNCHANGED'],
    ['the same first one again', stored, {}, null, 'UNCHANGED'],
  ])('%s', (_, current, edit, version, decision) => {
    expect(decideSave(current, fields(edit, current), version)).toBe(decision);
  });
});
