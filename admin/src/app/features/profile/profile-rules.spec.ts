import { describe, expect, it } from '@jest/globals';
import { isProfileDraft, profileDraftOf, sameProfile } from './profile-draft.js';
import { bioProblem, displayNameProblem } from './profile-rules.js';

describe('profile rules', () => {
  it('names are 2 to 60 code points', () => {
    expect(displayNameProblem(' a ')).toContain('at least 2');
    expect(displayNameProblem('名前')).toBeNull();
    expect(displayNameProblem('🙂'.repeat(61))).toContain('61');
  });

  it('bios are at most 2,000', () => {
    expect(bioProblem('x'.repeat(2_000))).toBeNull();
    expect(bioProblem('x'.repeat(2_001))).toContain('2001');
  });
});

describe('profile draft', () => {
  it('begins with the name at Discord', () => {
    expect(profileDraftOf(null, 'Cleo')).toEqual({ displayName: 'Cleo', bio: '', skills: [], availability: 'AVAILABLE' });
  });

  it('knows its own shape and what is the same', () => {
    const draft = profileDraftOf(null, 'Cleo');
    expect(isProfileDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
    expect(isProfileDraft({ ...draft, availability: 'MAYBE' })).toBe(false);
    expect(sameProfile(draft, { ...draft, skills: ['Flux'] })).toBe(false);
  });
});
