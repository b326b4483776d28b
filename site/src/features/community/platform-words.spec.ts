import { describe, expect, it } from '@jest/globals';
import { memberWords } from './platform-words.js';

describe('the members of a community', () => {
  it.each([
    ['DISCORD', 'Discord server', 'members'],
    ['REDDIT', 'r/guildhall', 'readers'],
    ['GITHUB', 'guildhall', 'followers'],
    ['GITHUB', 'guildhall/guildhall', 'stars'],
    ['HUGGINGFACE', 'guildhall', 'followers'],
  ] as const)('of %s %s are its %s', (platform, name, words) => {
    expect(memberWords({ platform, name })[1]).toBe(words);
  });
});
