import { describe, expect, it } from '@jest/globals';
import { aDraft } from '../testing/a-draft.js';
import { anItem } from '../testing/an-item.js';
import { draftOf, emptyDraft, type ItemDraft } from './item-draft.js';
import { isTabCopy, openingOf, type TabCopy } from './opening.js';

const item = anItem({ version: 4 });
const base = draftOf(item);
const titled = (title: string): ItemDraft => ({ ...base, title });
const copyOf = (part: Partial<TabCopy>): TabCopy => ({ version: 4, base, draft: titled('Typed'), ref: null, sending: null, aside: null, ...part });
const savedOf = (title: string, revision = 2) => aDraft({ ...base, title, revision, itemId: item.id, baseVersion: 4, category: 'IMAGE', projectUrl: null, images: [] });

describe('openingOf', () => {
  it('begins with the item', () => {
    expect(openingOf({ item, saved: null, copy: null })).toMatchObject({ draft: base, base, version: 4, continued: null, rival: null });
  });

  it('begins empty for a new item', () => {
    expect(openingOf({ item: null, saved: null, copy: null })).toMatchObject({ draft: emptyDraft, version: null, continued: null });
  });

  it('goes on with the draft on the server, on the version that it was begun on', () => {
    const opening = openingOf({ item: anItem({ version: 9 }), saved: savedOf('Kept'), copy: null });
    expect(opening).toMatchObject({ draft: { title: 'Kept' }, version: 4, continued: 'server', rival: null });
  });

  it('goes on with the copy in the tab that was typed over what the server keeps', () => {
    const opening = openingOf({ item, saved: savedOf('Kept'), copy: copyOf({ ref: { id: 'd-1', revision: 2 } }) });
    expect(opening).toMatchObject({ draft: { title: 'Typed' }, kept: { title: 'Kept' }, continued: 'tab', rival: null });
  });

  it.each<[string, Partial<TabCopy>]>([
    ['the copy was typed over an older revision', { ref: { id: 'd-1', revision: 1 } }],
    ['the copy was never kept on the server', { ref: null }],
  ])('shows both sides when %s', (_, part) => {
    expect(openingOf({ item, saved: savedOf('Kept'), copy: copyOf(part) }).rival?.title).toBe('Kept');
  });

  it.each<[string, Partial<TabCopy>]>([
    ['was on its way when the page was left', { sending: titled('Kept') }],
    ['is what was typed last', { draft: titled('Kept') }],
  ])('knows its own save again: it %s', (_, part) => {
    expect(openingOf({ item, saved: savedOf('Kept'), copy: copyOf(part) }).rival).toBeNull();
  });

  it('ignores a copy, or a draft, that says what was saved', () => {
    expect(openingOf({ item: anItem({ version: 5 }), saved: null, copy: copyOf({ draft: base }) })).toMatchObject({ continued: null, version: 5 });
    expect(openingOf({ item: anItem({ version: 5 }), saved: savedOf(base.title), copy: null })).toMatchObject({ continued: null, version: 5 });
  });

  it('still has what was put aside', () => {
    expect(openingOf({ item, saved: null, copy: copyOf({ draft: base, aside: titled('Mine') }) }).aside?.title).toBe('Mine');
  });

  it('drops pictures that had not reached the server', () => {
    const images = [{ key: 'a', imageId: '', alt: 'lost' }, { key: 'b', imageId: 'x', alt: 'kept' }];
    const opening = openingOf({ item: null, saved: null, copy: copyOf({ version: null, base: emptyDraft, draft: { ...emptyDraft, images } }) });
    expect(opening.draft.images.map(({ alt }) => alt)).toEqual(['kept']);
  });
});

describe('isTabCopy', () => {
  it('knows what was written', () => {
    expect(isTabCopy(JSON.parse(JSON.stringify(copyOf({ ref: { id: 'd', revision: 1 }, aside: base }))))).toBe(true);
  });

  it.each([null, 'text', { version: 1, draft: emptyDraft }, { ...copyOf({}), ref: { id: 1 } }, { ...copyOf({}), aside: 'x' }])('does not take %j', (value) => {
    expect(isTabCopy(value)).toBe(false);
  });
});
