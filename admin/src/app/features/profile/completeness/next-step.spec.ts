import { describe, expect, it } from '@jest/globals';
import { type ProfilePart, profileParts } from '@guildhall/contracts';
import { nextSteps } from './next-step.js';

describe('nextSteps', () => {
  it.each<[ProfilePart[], ProfilePart[]]>([
    [[], []],
    [['BANNER', 'AVATAR'], ['AVATAR', 'BANNER']],
    [['LINKS', 'RATES', 'FIRST_ITEM'], ['FIRST_ITEM', 'RATES', 'LINKS']],
  ])('%j in order of use', (missing, order) => {
    expect(nextSteps(missing).map(({ part }) => part)).toEqual(order);
  });

  it('knows a way for every part', () => {
    expect(nextSteps(profileParts)).toHaveLength(profileParts.length);
  });
});
