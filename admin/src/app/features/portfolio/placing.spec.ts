import { describe, expect, it } from '@jest/globals';
import { Placing } from './placing.js';

interface Entry {
  readonly id: string;
  readonly star: boolean;
  readonly open: boolean;
}

const start: Entry = { id: 'a', star: false, open: true };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** A server that is answered by hand. */
function bench() {
  let shown = start;
  const asked: { answer: (entry: Entry) => void; refuse: (reason: Error) => void }[] = [];
  const placing = new Placing<Entry>((entry) => (shown = entry));
  const press = (change: Partial<Entry>) => placing.run(shown, change, () => new Promise((answer, refuse) => asked.push({ answer, refuse })));
  return { asked, press, shown: () => [shown.star, shown.open] };
}

describe('Placing', () => {
  it('shows a change before the answer, and the answer after it', async () => {
    const { asked, press, shown } = bench();
    const done = press({ star: true });
    await settled();
    expect([shown(), asked.length]).toEqual([[true, true], 1]);
    asked[0]?.answer({ ...start, star: true });
    await done;
    expect(shown()).toEqual([true, true]);
  });

  it('takes a refused change back and says why', async () => {
    const { asked, press, shown } = bench();
    const done = press({ star: true });
    await settled();
    asked[0]?.refuse(new Error('three already'));
    await expect(done).rejects.toThrow('three already');
    expect(shown()).toEqual([false, true]);
  });

  it('sends a second press after the first, and drops neither', async () => {
    const { asked, press, shown } = bench();
    const first = press({ star: true });
    const second = press({ open: false });
    await settled();
    expect([shown(), asked.length]).toEqual([[true, false], 1]);
    asked[0]?.answer({ ...start, star: true });
    await first;
    await settled();
    expect([shown(), asked.length]).toEqual([[true, false], 2]);
    asked[1]?.answer({ ...start, star: true, open: false });
    await second;
    expect(shown()).toEqual([true, false]);
  });

  it('goes on after a refusal, and ends with what was taken', async () => {
    const { asked, press, shown } = bench();
    const first = press({ star: true });
    const second = press({ open: false });
    await settled();
    asked[0]?.refuse(new Error('three already'));
    await expect(first).rejects.toThrow('three already');
    await settled();
    asked[1]?.answer({ ...start, open: false });
    await second;
    expect(shown()).toEqual([false, false]);
  });
});
