import type { ItemDraftPartsFragment } from '@guildhall/contracts/graphql';

/** A draft of a new item as the API keeps it, valid by default. */
export function aDraft(part: Partial<ItemDraftPartsFragment> = {}): ItemDraftPartsFragment {
  return {
    id: 'd-1',
    itemId: null,
    baseVersion: null,
    revision: 1,
    savedAt: '2026-11-24T12:04:00Z',
    title: 'Salt',
    description: '',
    category: null,
    tags: [],
    projectUrl: null,
    visibility: 'PUBLIC',
    featured: false,
    images: [],
    previewPath: '/portfolio/ada/d-1?preview=s',
    ...part,
  };
}
