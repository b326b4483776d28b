import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '../item-draft.js';
import { draftDifferences } from './draft-differences.js';

describe('draftDifferences', () => {
  it('names only what differs', () => {
    expect(draftDifferences({ ...emptyDraft, title: 'Mine' }, { ...emptyDraft, title: 'Theirs' })).toEqual([
      { label: 'Title', mine: 'Mine', theirs: 'Theirs' },
    ]);
  });

  it('notices another picture with the same description', () => {
    const images = (imageId: string) => [{ key: imageId, imageId, alt: 'Salt' }];
    expect(draftDifferences({ ...emptyDraft, images: images('a') }, { ...emptyDraft, images: images('b') })).toHaveLength(1);
  });

  it('is empty for equal drafts', () => expect(draftDifferences(emptyDraft, emptyDraft)).toEqual([]));
});
