import { describe, expect, it } from '@jest/globals';
import { anItem } from '../testing/an-item.js';
import { draftOf, emptyDraft } from './item-draft.js';
import { isKeptDraft, ItemEditing } from './item-editing.js';

function editingWith(title: string): ItemEditing {
  const editing = new ItemEditing();
  editing.open({ item: anItem(), kept: null, server: null });
  editing.draft.update((draft) => ({ ...draft, title }));
  return editing;
}

describe('ItemEditing', () => {
  it('starts unchanged, and notices typing', () => {
    const editing = new ItemEditing();
    editing.open({ item: anItem(), kept: null, server: null });
    expect([editing.changed(), editing.version()]).toEqual([false, 4]);
    editing.draft.update((draft) => ({ ...draft, title: 'Other' }));
    expect(editing.changed()).toBe(true);
  });

  it('restores a kept draft on the version that it was begun on', () => {
    const editing = new ItemEditing();
    const base = draftOf(anItem());
    editing.open({ item: anItem({ version: 9 }), kept: { version: 4, base, draft: { ...base, title: 'Typed' }, revision: null }, server: null });
    expect([editing.draft().title, editing.version(), editing.restored(), editing.changed()]).toEqual(['Typed', 4, true, true]);
  });

  it('drops pictures that had not reached the server', () => {
    const editing = new ItemEditing();
    const images = [{ key: 'a', imageId: '', alt: 'lost' }, { key: 'b', imageId: 'x', alt: 'kept' }];
    editing.open({ item: null, kept: { version: null, base: emptyDraft, draft: { ...emptyDraft, images }, revision: null }, server: null });
    expect(editing.draft().images.map(({ alt }) => alt)).toEqual(['kept']);
  });

  it('ignores a kept draft that says what the server says', () => {
    const editing = new ItemEditing();
    const base = draftOf(anItem());
    editing.open({ item: anItem({ version: 5 }), kept: { version: 4, base, draft: base, revision: null }, server: null });
    expect([editing.restored(), editing.version()]).toEqual([false, 5]);
  });

  it('keeps mine on top of theirs', () => {
    const editing = editingWith('Mine');
    editing.meet({ of: 'item', version: 5, theirs: draftOf(anItem({ title: 'Theirs', tags: ['theirs'] })) });
    editing.keepMine();
    expect([editing.draft().title, editing.draft().tags, editing.version(), editing.conflict()]).toEqual(['Mine', ['theirs'], 5, null]);
  });

  it('takes theirs and can bring mine back', () => {
    const editing = editingWith('Mine');
    editing.meet({ of: 'item', version: 5, theirs: draftOf(anItem({ title: 'Theirs' })) });
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
    expect(isKeptDraft(JSON.parse(JSON.stringify(editingWith('Mine').kept(3))))).toBe(true);
    expect(isKeptDraft({ version: 1, draft: emptyDraft })).toBe(false);
  });

  const base = draftOf(anItem());
  const server = (title: string, revision: number) => ({ draft: { ...base, title }, version: 4, id: 'd-1', revision });
  const kept = (title: string, revision: number | null) => ({ version: 4, base, draft: { ...base, title }, revision });

  it.each([
    ['the draft of the server', null, server('Server', 2), 'Server', null],
    ['what this tab has typed over it since', kept('Tab', 2), server('Server', 2), 'Tab', null],
    ['what this tab has, where the server has none', kept('Tab', null), null, 'Tab', null],
    ['both, where another window has typed over it too', kept('Tab', 2), server('Server', 3), 'Tab', 'Server'],
    ['one, where both say the same', kept('Same', 2), server('Same', 3), 'Same', null],
  ])('starts from %s', (_, inTab, onServer, title, other) => {
    const editing = new ItemEditing();
    editing.open({ item: anItem(), kept: inTab, server: onServer });
    expect([editing.draft().title, editing.conflict()?.theirs.title ?? null, editing.restored()]).toEqual([title, other, true]);
  });

  it('saves on the version that a draft was begun on, so that a save in between comes up', () => {
    const editing = new ItemEditing();
    editing.open({ item: anItem({ version: 6 }), kept: null, server: server('Server', 2) });
    expect(editing.version()).toBe(4);
  });

  it('keeps what it builds on when the other side is a draft', () => {
    const editing = new ItemEditing();
    editing.open({ item: anItem(), kept: kept('Tab', 2), server: server('Server', 3) });
    editing.keepMine();
    expect([editing.draft().title, editing.version(), editing.changed()]).toEqual(['Tab', 4, true]);
  });
});
