import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '../item-draft.js';
import { draftDifferences } from './draft-differences.js';

describe('draftDifferences', () => {
  it('names only what differs', () => {
    expect(draftDifferences({ ...emptyDraft, title: 'Mine' }, { ...emptyDraft, title: 'Theirs' })).toEqual([
      { label: 'Title', mine: 'Mine', theirs: 'Theirs', pictures: null },
    ]);
  });

  it('notices another picture with the same description', () => {
    const images = (imageId: string) => [{ key: imageId, imageId, alt: 'Salt' }];
    expect(draftDifferences({ ...emptyDraft, images: images('a') }, { ...emptyDraft, images: images('b') })).toHaveLength(1);
  });

  it('shows the pictures of both sides in their order', () => {
    const images = [{ key: 'a', imageId: 'a', alt: 'Salt' }, { key: 'b', imageId: 'b', alt: '' }];
    const [part] = draftDifferences({ ...emptyDraft, images }, { ...emptyDraft, images: [...images].reverse() });
    expect([part?.mine, part?.theirs]).toEqual(['1. Salt\n2. Without description', '1. Without description\n2. Salt']);
    expect(part?.pictures?.theirs.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('names where it stands', () => {
    expect(draftDifferences({ ...emptyDraft, featured: true }, emptyDraft)).toMatchObject([{ label: 'Where it stands', mine: 'Featured' }]);
  });

  it('is empty for equal drafts', () => expect(draftDifferences(emptyDraft, emptyDraft)).toEqual([]));
});
