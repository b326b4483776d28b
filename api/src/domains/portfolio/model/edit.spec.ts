import { describe, expect, test } from '@jest/globals';
import type { ModerationStatus } from '@guildhall/contracts';
import { decideEdit, type Edit, type ItemState } from './edit.js';
import { sameContent, type ItemContent } from './item.js';

const content: ItemContent = { title: 'Fox', description: '', category: 'IMAGE', tags: ['fox'], projectUrl: null, images: [] };
const other: ItemContent = { ...content, title: 'Vixen' };
const item: ItemState = { status: 'APPROVED', visibility: 'PUBLIC', featured: false, version: 4, content, revision: null };
const edit: Edit = { draft: { content: other, visibility: 'PUBLIC' }, version: 4, trusted: false };
const same = { content, visibility: 'PUBLIC' } as const;
const hidden = { content, visibility: 'PRIVATE' } as const;

describe('decideEdit', () => {
  test.each<[ModerationStatus, boolean, string]>([
    ['PENDING', false, 'RESUBMIT'],
    ['PENDING', true, 'PUBLISH'],
    ['APPROVED', false, 'REVISE'],
    ['APPROVED', true, 'PUBLISH'],
    ['REJECTED', false, 'RESUBMIT'],
    ['REJECTED', true, 'RESUBMIT'],
    ['FLAGGED', false, 'RESUBMIT'],
    ['FLAGGED', true, 'RESUBMIT'],
    ['REMOVED', false, 'REFUSED'],
    ['REMOVED', true, 'REFUSED'],
  ])('new content for a %s item (trusted: %s): %s', (status, trusted, kind) => {
    expect(decideEdit({ ...item, status }, { ...edit, trusted }).kind).toBe(kind);
  });

  test('a flagged item stays flagged, a rejected one waits again', () => {
    expect(decideEdit({ ...item, status: 'FLAGGED' }, edit)).toEqual({ kind: 'RESUBMIT', status: 'FLAGGED' });
    expect(decideEdit({ ...item, status: 'REJECTED' }, edit)).toEqual({ kind: 'RESUBMIT', status: 'PENDING' });
  });

  test.each([
    ['the same again', item, { ...edit, draft: same }, 'UNCHANGED'],
    ['the same again, sent a second time', item, { ...edit, draft: same, version: 3 }, 'UNCHANGED'],
    ['a pending revision again', { ...item, revision: other }, { ...edit, version: 3 }, 'UNCHANGED'],
    ['a change from an older version', item, { ...edit, version: 3 }, 'STALE'],
    ['a change of visibility from an older version', item, { ...edit, draft: hidden, version: 3 }, 'STALE'],
    ['visibility alone', item, { ...edit, draft: hidden }, 'VISIBILITY'],
    ['visibility alone beside a pending revision', { ...item, revision: other }, { ...edit, draft: { content: other, visibility: 'PRIVATE' } }, 'VISIBILITY'],
    ['back to what is public', { ...item, revision: other }, { ...edit, draft: same }, 'RESTORE'],
    ['another revision', { ...item, revision: other }, { ...edit, draft: { ...same, content: { ...content, title: 'Cub' } } }, 'REVISE'],
    ['visibility of a removed item', { ...item, status: 'REMOVED' }, { ...edit, draft: hidden }, 'REFUSED'],
  ] as [string, ItemState, Edit, string][])('%s', (_, state, given, kind) => {
    expect(decideEdit(state, given).kind).toBe(kind);
  });
});

test.each([
  [{ tags: ['a', 'b'] }, { tags: ['b', 'a'] }, false],
  [{ projectUrl: null }, { projectUrl: 'https://example.com/' }, false],
  [{ images: [{ imageId: 'AB', alt: '' }] }, { images: [{ imageId: 'ab', alt: '' }] }, true],
  [{ images: [{ imageId: 'ab', alt: '' }] }, { images: [{ imageId: 'ab', alt: 'A fox' }] }, false],
])('sameContent %j %j: %s', (a, b, same_) => {
  expect(sameContent({ ...content, ...a }, { ...content, ...b })).toBe(same_);
});
