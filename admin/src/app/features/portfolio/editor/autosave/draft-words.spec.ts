import { describe, expect, it } from '@jest/globals';
import type { AutosaveState } from './draft-autosave.js';
import { draftWords } from './draft-words.js';

const at = new Date(2026, 10, 25, 12, 4);
const here = { changed: true, online: true, conflict: false };

describe('draftWords', () => {
  it.each<[AutosaveState, string, boolean]>([
    [{ kind: 'resting' }, 'Not saved yet', false],
    [{ kind: 'saving' }, 'Saving draft', false],
    [{ kind: 'saved', at }, 'Draft saved 12:04', false],
    [{ kind: 'failed', triesAgain: true }, 'Draft not saved. A copy is kept in this tab. Trying again.', true],
    [{ kind: 'failed', triesAgain: false }, 'Draft not saved. A copy is kept in this tab.', true],
    [{ kind: 'refused', message: 'Too long.' }, 'Draft not saved: Too long. A copy is kept in this tab.', true],
  ])('%j: %s', (state, text, spoken) => {
    expect(draftWords(state, here)).toEqual({ text, spoken });
  });

  it('says nothing before anything was typed', () => {
    expect(draftWords({ kind: 'resting' }, { ...here, changed: false }).text).toBe('');
  });

  it('points at the choice between two versions', () => {
    expect(draftWords({ kind: 'resting' }, { ...here, conflict: true }).text).toContain('at the top of the page');
  });

  it('says where the text is while there is no connection', () => {
    expect(draftWords({ kind: 'saving' }, { ...here, online: false }).text).toContain('kept in this tab');
  });
});
