import { describe, expect, it } from '@jest/globals';
import { apiFailureFrom } from '../../data/api-failure.js';
import { PlatformFigures, type PlatformsPort } from './platform-figures.js';
import { aPlatform } from './testing/a-platform.js';

function figuresWith(refresh: PlatformsPort['refresh'], figures: PlatformsPort['figures'] = async () => [aPlatform()]) {
  let keys = 0;
  return new PlatformFigures({ figures, refresh, newKey: () => `key-${++keys}` });
}

const answered: PlatformsPort['refresh'] = async () => ({
  __typename: 'RefreshedPlatformStats',
  platforms: [{ platform: 'DISCORD', outcome: 'REFRESHED', statistics: aPlatform({ members: 13_000 }) }],
});

describe('PlatformFigures', () => {
  it('shows the last figures, then those of a refresh with its outcome', async () => {
    const store = figuresWith(answered);
    await store.load();
    expect(store.rows()).toMatchObject([{ members: 12_450, refreshed: null }]);
    await expect(store.refresh()).resolves.toMatchObject({ kind: 'done' });
    expect(store.rows()).toMatchObject([{ members: 13_000, refreshed: { outcome: 'REFRESHED' } }]);
  });

  it('repeats a press whose answer was lost under the same key, and takes a new one for the next', async () => {
    const keys: string[] = [];
    const store = figuresWith(async (key) => {
      keys.push(key);
      if (keys.length === 1) throw apiFailureFrom({}, 'OFFLINE');
      return answered(key);
    });
    await expect(store.refresh()).rejects.toMatchObject({ code: 'OFFLINE' });
    await store.refresh();
    await store.refresh();
    expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
    expect(store.refreshing()).toBe(false);
  });

  it('sends one refresh at a time', async () => {
    let sent = 0;
    const store = figuresWith((key) => (sent++, answered(key)));
    await expect(Promise.all([store.refresh(), store.refresh()])).resolves.toEqual([expect.anything(), null]);
    expect(sent).toBe(1);
  });

  it('says why it was refused', async () => {
    const store = figuresWith(async () => ({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN', message: 'For admins.' }));
    await expect(store.refresh()).resolves.toEqual({ kind: 'refused', message: 'For admins.' });
  });

  it('keeps what is shown when looking again fails', async () => {
    let down = false;
    const store = figuresWith(answered, async () => {
      if (down) throw apiFailureFrom({}, 'OFFLINE');
      return [aPlatform()];
    });
    await store.load();
    down = true;
    await store.load();
    expect([store.phase(), store.rows().length, store.failure()?.code]).toEqual(['ready', 1, 'OFFLINE']);
  });
});
