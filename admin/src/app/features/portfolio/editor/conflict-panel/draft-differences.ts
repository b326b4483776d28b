import { categoryLabels } from '@guildhall/contracts';
import type { DraftImage, ItemDraft } from '../item-draft.js';

/** One part of an item that two people left differently, each side in words. */
export interface DraftDifference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** The pictures of both sides, where they differ in those. */
  readonly pictures?: { readonly mine: readonly DraftImage[]; readonly theirs: readonly DraftImage[] };
}

const nothing = 'Empty';

const parts: readonly (readonly [label: string, words: (draft: ItemDraft) => string])[] = [
  ['Title', (draft) => draft.title || nothing],
  ['Description', (draft) => draft.description || nothing],
  ['Category', (draft) => (draft.category === '' ? nothing : categoryLabels[draft.category])],
  ['Tags', (draft) => draft.tags.join(', ') || nothing],
  ['Project address', (draft) => draft.projectUrl || nothing],
  ['Who sees it', (draft) => (draft.visibility === 'PUBLIC' ? 'Public' : 'Private')],
  ['Among the first', (draft) => (draft.featured ? 'Yes' : 'No')],
  ['Pictures', imageWords],
];

function imageWords({ images }: ItemDraft): string {
  if (images.length === 0) return nothing;
  return images.map(({ alt }, index) => `${index + 1}. ${alt || 'Without description'}`).join('\n');
}

const imageIds = ({ images }: ItemDraft): string => images.map(({ imageId }) => imageId).join();

/** The parts in which two drafts differ. */
export function draftDifferences(mine: ItemDraft, theirs: ItemDraft): readonly DraftDifference[] {
  return parts
    .map(([label, words]) => ({
      ...{ label, mine: words(mine), theirs: words(theirs) },
      ...(label === 'Pictures' ? { pictures: { mine: mine.images, theirs: theirs.images } } : {}),
    }))
    .filter(
      (part) => part.mine !== part.theirs || (part.label === 'Pictures' && imageIds(mine) !== imageIds(theirs)),
    );
}
