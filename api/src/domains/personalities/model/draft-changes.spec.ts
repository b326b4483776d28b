import { describe, expect, it } from '@jest/globals';
import { aPersonality } from '../testing/a-personality.js';
import { changesBetween } from './draft-changes.js';
import type { PersonalityDraft } from './personality-draft.js';

const before = aPersonality('x', { raw: { meta: { title: 'x' }, plugins: [] } }).draft;

describe('changesBetween', () => {
  it.each<[Partial<PersonalityDraft>, readonly string[], boolean]>([
    [{ systemPrompt: 'New.' }, ['prompt'], true],
    [{ openingMessage: 'Hello.' }, ['opening message'], true],
    [{ openingQuestions: ['Why?'] }, ['opening questions'], true],
    [{ examples: [{ role: 'user', content: 'a' }] }, ['examples'], true],
    [{ name: 'New' }, ['name'], false],
    [{ description: 'New' }, ['description'], false],
    [{ category: 'games' }, ['category'], false],
    [{ tags: ['a'] }, ['tags'], false],
    [{ language: null }, ['language'], false],
    [{ author: 'ada' }, ['author'], false],
    [{ traits: [{ name: 'Wit', value: 1 }] }, ['traits'], false],
    [{ raw: { meta: { title: 'x' }, plugins: [1] } }, ['other fields'], false],
    [{ raw: { meta: { title: 'x ' }, plugins: [] } }, ['spelling of the source'], false],
    [{ systemPrompt: 'New.', tags: [], raw: { meta: { title: 'x', tags: [] }, plugins: [] } }, ['prompt', 'tags'], true],
  ])('%j: %j', (over, parts, makesVersion) => {
    expect(changesBetween(before, { ...before, ...over })).toEqual({ parts, makesVersion });
  });
});
