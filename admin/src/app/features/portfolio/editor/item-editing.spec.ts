import { describe, expect, it } from '@jest/globals';
import { anItem } from '../testing/an-item.js';
import { draftOf, emptyDraft } from './item-draft.js';
import { isKeptDraft, ItemEditing } from './item-editing.js';

function editingWith(title: string): ItemEditing {
  const editing = new ItemEditing();
  editing.open(anItem(), null);
  editing.draft.update((draft) => ({ ...draft, title }));
  return editing;
}

describe('ItemEditing', () => {
  it('starts unchanged, and notices typing', () => {
    const editing = new ItemEditing();
    editing.open(anItem(), null);
    expect([editing.changed(), editing.version()]).toEqual([false, 4]);
    editing.draft.update((draft) => ({ ...draft, title: 'Other' }));
    expect(editing.changed()).toBe(true);
  });

  it('restores a kept draft on the version that it was begun on', () => {
    const editing = new ItemEditing();
    const base = draftOf(anItem());
    editing.open(anItem({ version: 9 }), { version: 4, base, draft: { ...base, title: 'Typed' } });
    expect([editing.draft().title, editing.version(), editing.restored(), editing.changed()]).toEqual(['Typed', 4, true, true]);
  });

  it('drops pictures that had not reached the server', () => {
    const editing = new ItemEditing();
    const images = [{ key: 'a', imageId: '', alt: 'lost' }, { key: 'b', imageId: 'x', alt: 'kept' }];
    editing.open(null, { version: null, base: emptyDraft, draft: { ...emptyDraft, images } });
    expect(editing.draft().images.map(({ alt }) => alt)).toEqual(['kept']);
  });

  it('ignores a kept draft that says what the server says', () => {
    const editing = new ItemEditing();
    const base = draftOf(anItem());
    editing.open(anItem({ version: 5 }), { version: 4, base, draft: base });
    expect([editing.restored(), editing.version()]).toEqual([false, 5]);
  });

  it('keeps mine on top of theirs', () => {
    const editing = editingWith('Mine');
    editing.meet(anItem({ version: 5, title: 'Theirs', tags: ['theirs'] }));
    editing.keepMine();
    expect([editing.draft().title, editing.draft().tags, editing.version(), editing.conflict()]).toEqual(['Mine', ['theirs'], 5, null]);
  });

  it('takes theirs and can bring mine back', () => {
    const editing = editingWith('Mine');
    editing.meet(anItem({ version: 5, title: 'Theirs' }));
    editing.takeTheirs();
    expect([editing.draft().title, editing.changed(), editing.version()]).toEqual(['Theirs', false, 5]);
    editing.bringBack();
    expect([editing.draft().title, editing.changed()]).toEqual(['Mine', true]);
  });

  it('is unchanged after a save', () => {
    const editing = editingWith('Mine');
    editing.saved();
    expect(editing.changed()).toBe(false);
  });

  it('writes what it can read again', () => {
    expect(isKeptDraft(JSON.parse(JSON.stringify(editingWith('Mine').kept())))).toBe(true);
    expect(isKeptDraft({ version: 1, draft: emptyDraft })).toBe(false);
  });
});
