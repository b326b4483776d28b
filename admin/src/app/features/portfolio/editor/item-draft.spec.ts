import { describe, expect, it } from '@jest/globals';
import { anItem } from '../testing/an-item.js';
import { draftOf, emptyDraft, inputOf, isItemDraft, mergedDraft, sameDraft, unfinishedInputOf } from './item-draft.js';

describe('item draft', () => {
  it('is the same whatever the keys of its pictures are', () => {
    const one = { ...emptyDraft, images: [{ key: 'a', imageId: 'x', alt: '' }] };
    expect(sameDraft(one, { ...one, images: [{ key: 'b', imageId: 'x', alt: '' }] })).toBe(true);
    expect(sameDraft(one, { ...one, images: [{ key: 'a', imageId: 'x', alt: 'Salt' }] })).toBe(false);
  });

  it('is the same for the server with blanks around a text, and while a picture is on its way', () => {
    expect(sameDraft({ ...emptyDraft, title: 'Salt ' }, { ...emptyDraft, title: 'Salt' })).toBe(true);
    expect(sameDraft({ ...emptyDraft, images: [{ key: 'a', imageId: '', alt: '' }] }, emptyDraft)).toBe(true);
    expect(sameDraft({ ...emptyDraft, featured: true }, emptyDraft)).toBe(false);
  });

  it('is kept unfinished: without a category, and without pictures on their way', () => {
    const images = [{ key: 'a', imageId: '', alt: '' }, { key: 'b', imageId: 'x', alt: ' Salt ' }];
    expect(unfinishedInputOf({ ...emptyDraft, projectUrl: 'htt', images })).toMatchObject({ category: null, projectUrl: 'htt', images: [{ imageId: 'x', alt: 'Salt' }] });
  });

  it('sends no empty address and no spaces around texts', () => {
    expect(inputOf({ ...emptyDraft, title: '  Salt ', projectUrl: ' ' })).toMatchObject({ title: 'Salt', projectUrl: null });
  });

  it.each([null, 'text', {}, { ...emptyDraft, category: 'POTTERY' }, { ...emptyDraft, images: [{ key: 1 }] }])('does not take %j from storage', (value) => {
    expect(isItemDraft(value)).toBe(false);
  });

  it('survives storage', () => {
    expect(isItemDraft(JSON.parse(JSON.stringify(draftOf(anItem()))))).toBe(true);
  });

  it('merges what each side changed, and lets what was typed here win where both did', () => {
    const base = draftOf(anItem());
    const merged = mergedDraft(base, { ...base, title: 'Mine', tags: ['mine'] }, { ...base, title: 'Theirs', description: 'Theirs.' });
    expect(merged).toEqual({ ...base, title: 'Mine', tags: ['mine'], description: 'Theirs.' });
  });
});
