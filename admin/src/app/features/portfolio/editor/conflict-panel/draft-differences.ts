import { categoryLabels } from '@guildhall/contracts';
import { type DraftImage, type ItemDraft, samePart } from '../item-draft.js';

/** One part of an item that two windows left differently, each side in words, or as pictures. */
export interface DraftDifference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly pictures: { readonly mine: readonly DraftImage[]; readonly theirs: readonly DraftImage[] } | null;
}

const nothing = 'Empty';

const parts: readonly (readonly [part: keyof ItemDraft, label: string, words: (draft: ItemDraft) => string])[] = [
  ['title', 'Title', (draft) => draft.title],
  ['description', 'Description', (draft) => draft.description],
  ['category', 'Category', (draft) => (draft.category === '' ? '' : categoryLabels[draft.category])],
  ['tags', 'Tags', (draft) => draft.tags.join(', ')],
  ['projectUrl', 'Project address', (draft) => draft.projectUrl],
  ['visibility', 'Who sees it', (draft) => (draft.visibility === 'PUBLIC' ? 'Public' : 'Private')],
  ['featured', 'Where it stands', (draft) => (draft.featured ? 'Featured' : 'Among the others')],
  ['images', 'Pictures', ({ images }) => images.map(({ alt }, index) => `${index + 1}. ${alt || 'Without description'}`).join('\n')],
];

/** The parts in which two drafts differ. */
export function draftDifferences(mine: ItemDraft, theirs: ItemDraft): readonly DraftDifference[] {
  return parts
    .filter(([part]) => !samePart(part, mine, theirs))
    .map(([part, label, words]) => ({
      label,
      mine: words(mine) || nothing,
      theirs: words(theirs) || nothing,
      pictures: part === 'images' ? { mine: mine.images, theirs: theirs.images } : null,
    }));
}
