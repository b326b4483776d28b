import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFT_STORAGE, DraftStore } from './draft-store.js';

const isText = (value: unknown): value is string => typeof value === 'string';

describe('DraftStore', () => {
  beforeEach(() => sessionStorage.clear());

  it('gives back what was written', () => {
    const drafts = TestBed.inject(DraftStore);
    drafts.write('a', 'typed');
    expect(drafts.read('a', isText)).toBe('typed');
  });

  it('gives null for something of another shape, and for what is no JSON', () => {
    const drafts = TestBed.inject(DraftStore);
    drafts.write('a', 7);
    sessionStorage.setItem('guildhall.draft.b', '{');
    expect([drafts.read('a', isText), drafts.read('b', isText), drafts.read('c', isText)]).toEqual([null, null, null]);
  });

  it('clears only its own', () => {
    sessionStorage.setItem('other', '1');
    const drafts = TestBed.inject(DraftStore);
    drafts.write('a', 'x');
    drafts.clear();
    expect([drafts.read('a', isText), sessionStorage.getItem('other')]).toEqual([null, '1']);
  });

  it('goes on when the storage refuses', () => {
    const full = { getItem: () => null, setItem: () => { throw new Error('full'); } } as unknown as Storage;
    TestBed.overrideProvider(DRAFT_STORAGE, { useValue: full });
    expect(() => TestBed.inject(DraftStore).write('a', 'x')).not.toThrow();
  });
});
