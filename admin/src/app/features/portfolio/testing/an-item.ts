import type { EditableItemFragment } from '@guildhall/contracts/graphql';

/** An item as the API gives it, valid by default. */
export function anItem(part: Partial<EditableItemFragment> = {}): EditableItemFragment {
  return {
    id: 'i-1',
    slug: 'salt-garden',
    title: 'Salt garden',
    description: 'Ponds.',
    category: 'IMAGE',
    tags: ['salt'],
    projectUrl: null,
    visibility: 'PUBLIC',
    status: 'APPROVED',
    featured: false,
    rejectionReason: null,
    hasPendingRevision: false,
    publicPath: '/portfolio/ada/salt-garden',
    previewPath: '/portfolio/ada/salt-garden?preview=x',
    deletedAt: null,
    restorableUntil: null,
    queue: null,
    draft: null,
    updatedAt: '2026-11-24T10:00:00Z',
    version: 4,
    images: [],
    ...part,
  };
}
