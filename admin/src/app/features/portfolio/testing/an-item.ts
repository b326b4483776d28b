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
    queue: null,
    draft: null,
    deletedAt: null,
    restorableUntil: null,
    previewPath: '/portfolio/ada/salt-garden?preview=s',
    rejectionReason: null,
    hasPendingRevision: false,
    publicPath: '/portfolio/ada/salt-garden',
    updatedAt: '2026-11-24T10:00:00Z',
    version: 4,
    images: [],
    ...part,
  };
}
