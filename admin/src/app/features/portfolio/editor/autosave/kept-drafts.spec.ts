import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '../item-draft.js';
import { autosaveWords } from './autosave-words.js';
import { draftInput, draftOutcome, typedOf } from './kept-drafts.js';

const kept = {
  __typename: 'ItemDraft',
  id: 'd-1',
  itemId: null,
  baseVersion: null,
  revision: 3,
  savedAt: '2026-11-25T10:00:00Z',
  title: 'N',
  description: '',
  category: null,
  tags: [],
  projectUrl: null,
  visibility: 'PUBLIC',
  featured: false,
  previewPath: '/portfolio/ada/d-1?preview=x',
  images: [],
} as const;

describe('draftOutcome', () => {
  it.each([
    [kept, { kind: 'kept', id: 'd-1', revision: 3, at: '2026-11-25T10:00:00Z', previewPath: '/portfolio/ada/d-1?preview=x' }],
    [{ __typename: 'ItemDraftConflictProblem', code: 'CONFLICT', message: '', current: kept }, { kind: 'conflict', id: 'd-1', revision: 3, theirs: { ...emptyDraft, title: 'N' } }],
    [{ __typename: 'NotFoundProblem', code: 'NOT_FOUND', message: '' }, { kind: 'missing' }],
    [{ __typename: 'StateProblem', code: 'STATE', message: 'Twenty.' }, { kind: 'refused', message: 'Twenty.' }],
    [{ __typename: 'ForbiddenProblem', code: 'FORBIDDEN', message: 'No.' }, { kind: 'refused', message: 'No.' }],
    [{ __typename: 'ValidationProblem', code: 'INVALID_INPUT', message: '', fields: [{ field: 'title', message: 'Too long.' }] }, { kind: 'refused', message: 'Too long.' }],
  ] as const)('reads %j', (result, outcome) => {
    expect(draftOutcome(result as Parameters<typeof draftOutcome>[0])).toEqual(outcome);
  });
});

describe('draftInput', () => {
  const about = { id: null, itemId: null, baseVersion: null, revision: null };

  it('leaves pictures behind that the server has not taken', () => {
    const images = [{ key: 'a', imageId: '', alt: 'on its way' }, { key: 'b', imageId: 'i-2', alt: 'there' }];
    expect(draftInput({ ...emptyDraft, images }, about).images).toEqual([{ imageId: 'i-2', alt: 'there' }]);
  });

  it('comes back as it was typed', () => {
    const typed = { ...emptyDraft, title: 'N', projectUrl: 'https:/', category: 'IMAGE' as const };
    const { title, description, tags, visibility } = draftInput(typed, about);
    expect(typedOf({ ...kept, title, description, tags: [...tags], visibility, category: 'IMAGE', projectUrl: 'https:/' })).toEqual(typed);
  });
});

describe('autosaveWords', () => {
  it.each([
    [{ kind: 'idle' }, ''],
    [{ kind: 'saving' }, 'Saving the draft'],
    [{ kind: 'refused', message: 'Twenty.' }, 'The draft is kept in this tab only. Twenty.'],
  ] as const)('%j', (state, words) => {
    expect(autosaveWords(state)).toBe(words);
  });

  it('names the minute', () => {
    expect(autosaveWords({ kind: 'saved', at: '2026-11-25T10:00:00Z' })).toMatch(/^Draft saved \d\d:\d\d$/);
  });
});
