import { describe, expect, it } from '@jest/globals';
import { aDraft } from '../testing/a-draft.js';
import { anItem } from '../testing/an-item.js';
import { ItemEditing } from './item-editing.js';
import { openingOf } from './opening.js';

function editingWith(title: string): ItemEditing {
  const editing = new ItemEditing();
  editing.open(openingOf({ item: anItem(), saved: null, copy: null }));
  editing.draft.update((draft) => ({ ...draft, title }));
  return editing;
}

const draftOfSalt = { ...anItem(), ...aDraft({ itemId: 'i-1', baseVersion: 4, category: 'IMAGE' }), description: 'Ponds.', tags: ['salt'] };

describe('ItemEditing', () => {
  it('starts unchanged, and notices typing', () => {
    const editing = editingWith('Salt garden');
    expect([editing.changed(), editing.version(), editing.wanted()]).toEqual([false, 4, null]);
    editing.draft.update((draft) => ({ ...draft, title: 'Other' }));
    expect([editing.changed(), editing.wanted()?.title]).toEqual([true, 'Other']);
  });

  it('keeps mine on top of the item that was saved elsewhere', () => {
    const editing = editingWith('Mine');
    editing.meet({ kind: 'item', item: anItem({ version: 5, title: 'Theirs', tags: ['theirs'], featured: true }) });
    editing.keepMine();
    expect([editing.draft().title, editing.draft().tags, editing.draft().featured, editing.version(), editing.conflict()]).toEqual(['Mine', ['theirs'], true, 5, null]);
  });

  it('takes theirs, still wants mine kept, and can bring it back', () => {
    const editing = editingWith('Mine');
    editing.meet({ kind: 'item', item: anItem({ version: 5, title: 'Theirs' }) });
    editing.takeTheirs();
    expect([editing.draft().title, editing.changed(), editing.version(), editing.wanted()?.title]).toEqual(['Theirs', false, 5, 'Mine']);
    editing.bringBack();
    expect([editing.draft().title, editing.changed(), editing.aside()]).toEqual(['Mine', true, null]);
  });

  it('keeps mine on top of the draft that another window typed, on the version that it was begun on', () => {
    const editing = editingWith('Mine');
    const common = { ...editing.draft(), title: 'Before' };
    editing.meet({ kind: 'draft', draft: { ...draftOfSalt, title: 'Theirs', description: 'Their ponds.' }, common });
    editing.keepMine();
    expect([editing.draft().title, editing.draft().description, editing.version(), editing.changed()]).toEqual(['Mine', 'Their ponds.', 4, true]);
  });

  it('takes the draft of the other window', () => {
    const editing = editingWith('Mine');
    editing.meet({ kind: 'draft', draft: { ...draftOfSalt, title: 'Theirs' }, common: null });
    editing.takeTheirs();
    expect([editing.draft().title, editing.aside()?.title, editing.wanted()?.title]).toEqual(['Theirs', 'Mine', 'Theirs']);
  });

  it('is unchanged after a save', () => {
    const editing = editingWith('Mine');
    editing.saved();
    expect(editing.changed()).toBe(false);
  });
});
