import { describe, expect, it } from '@jest/globals';
import type { PictureCounts } from './store/demo-pictures.js';
import { WorkerPace } from './worker-pace.js';

/** A look at each of these in turn; the last one stays. */
function seen(...counts: readonly PictureCounts[]): { look: () => Promise<PictureCounts>; looks: () => number } {
  let looks = 0;
  return { look: () => Promise.resolve(counts[Math.min(looks++, counts.length - 1)] ?? { open: 0, done: 0 }), looks: () => looks };
}

describe('WorkerPace', () => {
  it('waits while the worker has enough to do', async () => {
    const { look, looks } = seen({ open: 6, done: 0 }, { open: 6, done: 1 }, { open: 5, done: 2 });
    expect(await new WorkerPace(look, { every: 1, patience: 2 }).mayDraw()).toBe(true);
    expect(looks()).toBe(3);
  });

  it('waits for everything in the end', async () => {
    const { look } = seen({ open: 2, done: 5 }, { open: 1, done: 6 }, { open: 0, done: 7 });
    expect(await new WorkerPace(look, { every: 1, patience: 2 }).allDone()).toBe(true);
  });

  it('stops waiting, for good, when nobody encodes', async () => {
    const { look, looks } = seen({ open: 9, done: 3 });
    const pace = new WorkerPace(look, { every: 1, patience: 3 });
    expect(await pace.mayDraw()).toBe(false);
    expect(looks()).toBe(4);
    expect(await pace.allDone()).toBe(false);
    expect(looks()).toBe(4);
  });
});
