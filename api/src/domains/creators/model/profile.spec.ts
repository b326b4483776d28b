import { expect, test } from '@jest/globals';
import { decideSave, type OwnProfile, type ProfileDraft } from './profile.js';

const draft: ProfileDraft = { displayName: 'Ada', bio: '', skills: ['Prompts'], availability: 'AVAILABLE' };
const stored: OwnProfile = { ...draft, id: 'x', username: 'ada', version: 3, updatedAt: new Date(0), published: true };

test.each([
  ['the first save', null, draft, null, 'CREATE'],
  ['a save of a profile that is not there', null, draft, 1, 'CONFLICT'],
  ['a change', stored, { ...draft, bio: 'New' }, 3, 'CHANGE'],
  ['a change of the order of skills', { ...stored, skills: ['A', 'B'] }, { ...draft, skills: ['B', 'A'] }, 3, 'CHANGE'],
  ['a change made from an older version', stored, { ...draft, bio: 'New' }, 2, 'CONFLICT'],
  ['a first save in a second window', stored, { ...draft, bio: 'New' }, null, 'CONFLICT'],
  ['the same save again', stored, draft, 2, 'UNCHANGED'],
  ['the same first save again', stored, draft, null, 'UNCHANGED'],
] as const)('%s', (_, current, wanted, version, decision) => {
  expect(decideSave(current, wanted, version)).toBe(decision);
});
