import type { PortfolioCategory, Visibility } from '@guildhall/contracts';
import { portfolioCategories, visibilities } from '@guildhall/contracts';
import type { CreatePortfolioItemInput, EditableItemFragment, ItemDraftPartsFragment, SaveItemDraftInput } from '@guildhall/contracts/graphql';

/** A picture of the draft. `imageId` is empty until the server has taken the file; `key` names it before that. */
export interface DraftImage {
  readonly key: string;
  readonly imageId: string;
  readonly alt: string;
}

/** What the editor edits: the model of its form, and what is kept over a reload. */
export interface ItemDraft {
  readonly title: string;
  readonly description: string;
  /** Empty until chosen. */
  readonly category: PortfolioCategory | '';
  readonly tags: readonly string[];
  readonly projectUrl: string;
  readonly visibility: Visibility;
  /** Stands among the first of the portfolio. */
  readonly featured: boolean;
  readonly images: readonly DraftImage[];
}

export const emptyDraft: ItemDraft = {
  title: '',
  description: '',
  category: '',
  tags: [],
  projectUrl: '',
  visibility: 'PUBLIC',
  featured: false,
  images: [],
};

/** What the form shows of an item, or of a draft that the server keeps. */
export function draftOf(source: EditableItemFragment | ItemDraftPartsFragment): ItemDraft {
  return {
    title: source.title,
    description: source.description,
    category: source.category ?? '',
    tags: source.tags,
    projectUrl: source.projectUrl ?? '',
    visibility: source.visibility,
    featured: source.featured,
    images: source.images.map(({ image, alt }) => ({ key: image.id, imageId: image.id, alt })),
  };
}

/** As the server would keep it, or nearly: blanks around a text, and pictures that it has not taken yet, count for nothing. */
function essence(draft: ItemDraft, part: keyof ItemDraft): string {
  if (part === 'images') return JSON.stringify(draft.images.filter(({ imageId }) => imageId !== '').map(({ imageId, alt }) => [imageId, alt.trim()]));
  const value = draft[part];
  return JSON.stringify(typeof value === 'string' ? value.trim() : value);
}

/** Whether one part would be saved the same. Keys of pictures are not part of it. */
export const samePart = (part: keyof ItemDraft, one: ItemDraft, other: ItemDraft): boolean => essence(one, part) === essence(other, part);

const parts = ['title', 'description', 'category', 'tags', 'projectUrl', 'visibility', 'featured', 'images'] as const;

/** Whether two drafts would be saved as the same item. */
export const sameDraft = (one: ItemDraft, other: ItemDraft): boolean => parts.every((part) => samePart(part, one, other));

/** The draft as input of the API. Call it only with a category chosen and every picture taken. */
export function inputOf(draft: ItemDraft): CreatePortfolioItemInput {
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    category: draft.category === '' ? 'OTHER' : draft.category,
    tags: draft.tags,
    projectUrl: draft.projectUrl.trim() || null,
    visibility: draft.visibility,
    featured: draft.featured,
    images: draft.images.map(({ imageId, alt }) => ({ imageId, alt: alt.trim() })),
  };
}

/** The draft as it is kept while it is typed: unfinished parts stay as they are, pictures on their way are left out. */
export function unfinishedInputOf(draft: ItemDraft): Omit<SaveItemDraftInput, 'id' | 'itemId' | 'revision' | 'baseVersion'> {
  const images = draft.images.filter(({ imageId }) => imageId !== '');
  return { ...inputOf({ ...draft, images }), category: draft.category === '' ? null : draft.category };
}

/**
 * What both sides of a conflict make together: each part that was changed here stays as typed, each other part is
 * as it was saved there.
 *
 * @param base what both started from
 */
export function mergedDraft(base: ItemDraft, mine: ItemDraft, theirs: ItemDraft): ItemDraft {
  const pick = <K extends keyof ItemDraft>(part: K): Pick<ItemDraft, K> => {
    const whole = samePart(part, base, mine) ? theirs : mine;
    return { [part]: whole[part] } as Pick<ItemDraft, K>;
  };
  return {
    ...pick('title'),
    ...pick('description'),
    ...pick('category'),
    ...pick('tags'),
    ...pick('projectUrl'),
    ...pick('visibility'),
    ...pick('featured'),
    ...pick('images'),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';
const isImage = (value: unknown): boolean => isRecord(value) && isText(value['key']) && isText(value['imageId']) && isText(value['alt']);

/** Whether something read from storage is a draft: an older version of the program may have written it. */
export function isItemDraft(value: unknown): value is ItemDraft {
  if (!isRecord(value)) return false;
  const { title, description, category, tags, projectUrl, visibility, featured, images } = value;
  return (
    [title, description, projectUrl].every(isText) &&
    ['', ...portfolioCategories].some((known) => known === category) &&
    visibilities.some((known) => known === visibility) &&
    typeof featured === 'boolean' &&
    Array.isArray(tags) &&
    tags.every(isText) &&
    Array.isArray(images) &&
    images.every(isImage)
  );
}
