import { describe, expect, it } from '@jest/globals';
import { decideDraft, imagesOnlyIn, type KeptDraft, type TypedDraft } from './draft.js';

const typed: TypedDraft = {
  content: { title: 'Ni', description: '', category: null, tags: [], projectUrl: 'https:/', images: [{ imageId: 'a', alt: '' }] },
  visibility: 'PUBLIC',
  featured: false,
  baseVersion: null,
};
const kept: KeptDraft = { ...typed, id: 'd', itemId: null, revision: 4 };
const other: TypedDraft = { ...typed, content: { ...typed.content, title: 'Night' } };

describe('decideDraft', () => {
  it.each([
    ['a first save', null, typed, null, 'CREATE'],
    ['a save over what was thrown away meanwhile', null, typed, 4, 'CREATE'],
    ['a change of what was read', kept, other, 4, 'CHANGE'],
    ['the same again', kept, typed, 3, 'UNCHANGED'],
    ['the same again, as if for the first time', kept, typed, null, 'UNCHANGED'],
    ['a change of something older', kept, other, 3, 'CONFLICT'],
    ['a first save where there is one', kept, other, null, 'CONFLICT'],
    ['another visibility', kept, { ...typed, visibility: 'PRIVATE' } as const, 4, 'CHANGE'],
    ['another place', kept, { ...typed, featured: true }, 3, 'CONFLICT'],
    ['the same over a newer item', { ...kept, baseVersion: 1 }, { ...typed, baseVersion: 2 }, 4, 'CHANGE'],
    ['other words for an image', kept, { ...typed, content: { ...typed.content, images: [{ imageId: 'a', alt: 'x' }] } }, 4, 'CHANGE'],
  ])('%s', (_, before, item, revision, decision) => {
    expect(decideDraft(before, item, revision)).toBe(decision);
  });
});

describe('imagesOnlyIn', () => {
  const images = (...ids: string[]) => ids.map((imageId) => ({ imageId, alt: '' }));
  it.each([
    [['a', 'b'], ['b', 'c'], ['a']],
    [['a'], [], ['a']],
    [[], ['a'], []],
    [['a', 'b'], ['b', 'a'], []],
  ])('%j without %j is %j', (one, another, rest) => {
    expect(imagesOnlyIn(images(...one), images(...another))).toEqual(rest);
  });
});
