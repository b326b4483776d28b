import { expect, test } from '@jest/globals';
import { profileParts } from '@guildhall/contracts';
import { completenessOf, type ProfileContents } from './completeness.js';

const links = { x: null, instagram: null, linkedin: null, website: null };
const bare: ProfileContents = { hasAvatar: false, hasBanner: false, hasItem: false, bio: '', skills: [], currency: null, links, contactEmail: null };
const whole: ProfileContents = {
  hasAvatar: true,
  hasBanner: true,
  hasItem: true,
  bio: 'Makes things.',
  skills: ['Print'],
  currency: 'EUR',
  links: { ...links, website: 'https://ada.example/' },
  contactEmail: 'ada@example.com',
};

test.each<[string, ProfileContents, number, readonly string[]]>([
  ['nothing', bare, 0, ['FIRST_ITEM', 'BIO', 'SKILLS', 'AVATAR', 'CONTACT', 'BANNER', 'LINKS', 'RATES']],
  ['everything', whole, 100, []],
  ['all but an item', { ...whole, hasItem: false }, 75, ['FIRST_ITEM']],
  ['all but a text', { ...whole, bio: '' }, 85, ['BIO']],
  ['all but skills', { ...whole, skills: [] }, 85, ['SKILLS']],
  ['all but an avatar', { ...whole, hasAvatar: false }, 85, ['AVATAR']],
  ['all but an address', { ...whole, contactEmail: null }, 90, ['CONTACT']],
  ['all but a banner', { ...whole, hasBanner: false }, 90, ['BANNER']],
  ['all but links', { ...whole, links }, 95, ['LINKS']],
  ['all but rates', { ...whole, currency: null }, 95, ['RATES']],
  ['a text and an item', { ...bare, bio: 'Hello', hasItem: true }, 40, ['SKILLS', 'AVATAR', 'CONTACT', 'BANNER', 'LINKS', 'RATES']],
])('a profile with %s', (_, contents, percent, missing) => {
  expect(completenessOf(contents)).toEqual({ percent, missing });
});

test('knows every part of the contracts', () => {
  expect([...completenessOf(bare).missing].sort()).toEqual([...profileParts].sort());
});
