import { describe, expect, it } from '@jest/globals';
import type { PlatformPartsFragment } from '@guildhall/contracts/graphql';
import { apiFailureFrom } from '../../data/api-failure.js';
import { PlatformFigures, type PlatformsPort } from './platform-figures.js';
import { aPlatform } from './testing/a-platform.js';

const askedAt = '2026-11-25T12:00:00Z';
const accepted: PlatformsPort['refresh'] = async () => ({ __typename: 'PlatformRefresh', id: 'p', askedAt, repeated: false });

/** Figures whose answers come one by one: the last page is answered for ever. */
function figuresOf(pages: readonly PlatformPartsFragment[][], refresh: PlatformsPort['refresh'] = accepted) {
  let [keys, looks] = [0, 0];
  const store = new PlatformFigures({
    figures: async () => pages[Math.min(looks++, pages.length - 1)] ?? [],
    refresh,
    newKey: () => `key-${++keys}`,
    pause: async () => undefined,
  });
  return { store, looks: () => looks };
}

const old = aPlatform();
const fresh = aPlatform({ members: 13_000, asOf: '2026-11-25T12:00:02Z' });
const github = aPlatform({ platform: 'GITHUB', stale: true });

describe('PlatformFigures', () => {
  it('shows the last figures, then looks until a refresh has brought new ones', async () => {
    const { store, looks } = figuresOf([[old], [old], [fresh]]);
    await store.load();
    expect(store.rows()).toMatchObject([{ members: 12_450, outcome: null }]);
    await expect(store.refresh()).resolves.toEqual({ kind: 'done', outcomes: ['answered'] });
    expect([store.rows()[0]?.members, looks(), store.refreshing()]).toEqual([13_000, 3, false]);
  });

  it('gives up on a platform that does not answer, and keeps its figures', async () => {
    const { store, looks } = figuresOf([[old, github], [fresh, github]]);
    await store.load();
    await expect(store.refresh()).resolves.toEqual({ kind: 'done', outcomes: ['answered', 'failed'] });
    expect([store.rows()[1]?.members, looks()]).toEqual([12_450, 11]);
  });

  it('repeats a press whose answer was lost under the same key, and takes a new one for the next', async () => {
    const keys: string[] = [];
    const { store } = figuresOf([[old], [fresh]], async (key) => {
      keys.push(key);
      if (keys.length === 1) throw apiFailureFrom({}, 'OFFLINE');
      return accepted(key);
    });
    await store.load();
    await expect(store.refresh()).rejects.toMatchObject({ code: 'OFFLINE' });
    await store.refresh();
    await store.refresh();
    expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('sends one refresh at a time', async () => {
    let sent = 0;
    const { store } = figuresOf([[fresh]], (key) => (sent++, accepted(key)));
    await expect(Promise.all([store.refresh(), store.refresh()])).resolves.toEqual([expect.anything(), null]);
    expect(sent).toBe(1);
  });

  it('says why it was refused', async () => {
    const { store } = figuresOf([[old]], async () => ({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN', message: 'For admins.' }));
    await expect(store.refresh()).resolves.toEqual({ kind: 'refused', message: 'For admins.' });
  });

  it('keeps what is shown when looking again fails', async () => {
    let down = false;
    const figures = async () => {
      if (down) throw apiFailureFrom({}, 'OFFLINE');
      return [old];
    };
    const store = new PlatformFigures({ figures, refresh: accepted, newKey: () => 'key', pause: async () => undefined });
    await store.load();
    down = true;
    await store.load();
    expect([store.phase(), store.rows().length, store.failure()?.code]).toEqual(['ready', 1, 'OFFLINE']);
  });
});
