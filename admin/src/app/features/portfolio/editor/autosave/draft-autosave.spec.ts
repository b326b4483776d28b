import { signal } from '@angular/core';
import { describe, expect, it } from '@jest/globals';
import type { ItemDraftPartsFragment } from '@guildhall/contracts/graphql';
import { apiFailureFrom } from '../../../../data/api-failure.js';
import { aDraft } from '../../testing/a-draft.js';
import { emptyDraft, type ItemDraft } from '../item-draft.js';
import { DraftAutosave, type DraftRef } from './draft-autosave.js';
import type { DraftOutcome } from './draft-transport.js';

const titled = (title: string): ItemDraft => ({ ...emptyDraft, title });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** An autosave with a server that answers by hand and a clock that is moved by hand. */
class Bench {
  readonly wanted = signal<ItemDraft | null>(null);
  readonly sends: { readonly title: string; readonly ref: DraftRef | null; answer(outcome: DraftOutcome): void; fail(thrown: unknown): void }[] = [];
  readonly discarded: string[] = [];
  readonly met: [ItemDraftPartsFragment, ItemDraft | null][] = [];
  private timers: { at: number; act: () => void }[] = [];
  private time = 0;

  readonly autosave = new DraftAutosave({
    wanted: () => this.wanted(),
    save: (draft, ref) => new Promise((answer, fail) => this.sends.push({ title: draft.title, ref, answer, fail })),
    discard: async (id) => void this.discarded.push(id),
    met: (theirs, common) => void this.met.push([theirs, common]),
    later: (milliseconds, act) => {
      const timer = { at: this.time + milliseconds, act };
      this.timers.push(timer);
      return () => void (this.timers = this.timers.filter((other) => other !== timer));
    },
  });

  type(title: string): void {
    this.wanted.set(titled(title));
    this.autosave.touch();
  }

  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    for (const { act } of due) act();
    await settled();
  }

  async answer(outcome: DraftOutcome | Error): Promise<void> {
    const last = this.sends.at(-1);
    if (outcome instanceof Error) last?.fail(outcome);
    else last?.answer(outcome);
    await settled();
  }

  async saved(title: string, revision = 1): Promise<void> {
    this.type(title);
    await this.pass(1_000);
    await this.answer({ kind: 'saved', draft: aDraft({ title, revision }) });
  }

  titles(): readonly string[] {
    return this.sends.map(({ title }) => title);
  }
}

describe('DraftAutosave', () => {
  it('sends once the typing rests for a second', async () => {
    const bench = new Bench();
    bench.type('S');
    await bench.pass(900);
    bench.type('Sa');
    await bench.pass(900);
    expect(bench.titles()).toEqual([]);
    await bench.pass(100);
    expect([bench.titles(), bench.sends[0]?.ref, bench.autosave.state().kind]).toEqual([['Sa'], null, 'saving']);
  });

  it('says when it was kept, and names the revision the next time', async () => {
    const bench = new Bench();
    await bench.saved('Salt', 3);
    expect(bench.autosave.state()).toEqual({ kind: 'saved', at: new Date('2026-11-24T12:04:00Z') });
    expect([bench.autosave.clean(), bench.autosave.previewPath()]).toEqual([true, '/portfolio/ada/d-1?preview=s']);
    bench.type('Salt garden');
    expect(bench.autosave.clean()).toBe(false);
    await bench.pass(1_000);
    expect(bench.sends[1]).toMatchObject({ title: 'Salt garden', ref: { id: 'd-1', revision: 3 } });
  });

  it('sends at once when asked, and nothing when nothing changed', async () => {
    const bench = new Bench();
    bench.type('Salt');
    const flushed = bench.autosave.flush();
    await bench.answer({ kind: 'saved', draft: aDraft() });
    expect([await flushed, bench.titles()]).toEqual([true, ['Salt']]);
    await bench.pass(5_000);
    expect([await bench.autosave.flush(), bench.titles()]).toEqual([true, ['Salt']]);
  });

  it('sends what was typed during a save after it, never beside it', async () => {
    const bench = new Bench();
    bench.type('Salt');
    await bench.pass(1_000);
    bench.type('Salt garden');
    await bench.pass(1_000);
    expect(bench.titles()).toEqual(['Salt']);
    await bench.answer({ kind: 'saved', draft: aDraft() });
    expect(bench.titles()).toEqual(['Salt', 'Salt garden']);
  });

  it.each(['OFFLINE', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'] as const)('tries again after %s, more slowly each time', async (code) => {
    const bench = new Bench();
    bench.type('Salt');
    await bench.pass(1_000);
    await bench.answer(apiFailureFrom({}, code));
    expect(bench.autosave.state()).toEqual({ kind: 'failed', triesAgain: true });
    await bench.pass(2_000);
    await bench.answer(apiFailureFrom({}, code));
    await bench.pass(3_900);
    expect(bench.sends).toHaveLength(2);
    await bench.pass(100);
    await bench.answer({ kind: 'saved', draft: aDraft() });
    expect([bench.sends.length, bench.autosave.clean()]).toEqual([3, true]);
  });

  it('does not ask again and again without a session', async () => {
    const bench = new Bench();
    bench.type('Salt');
    await bench.pass(1_000);
    await bench.answer(apiFailureFrom({}, 'SIGN_IN_REQUIRED'));
    await bench.pass(120_000);
    expect([bench.sends.length, bench.autosave.state()]).toEqual([1, { kind: 'failed', triesAgain: false }]);
  });

  it('says why a draft is not taken, and waits for another change', async () => {
    const bench = new Bench();
    bench.type('Salt');
    await bench.pass(1_000);
    await bench.answer({ kind: 'refused', message: 'Too long.' });
    await bench.pass(120_000);
    expect([bench.sends.length, bench.autosave.state(), bench.autosave.clean()]).toEqual([1, { kind: 'refused', message: 'Too long.' }, false]);
  });

  it('keeps a draft that was applied elsewhere as a new one', async () => {
    const bench = new Bench();
    await bench.saved('Salt');
    bench.type('Salt garden');
    await bench.pass(1_000);
    await bench.answer({ kind: 'gone', message: 'Gone.' });
    expect(bench.sends.at(-1)).toMatchObject({ title: 'Salt garden', ref: null });
    await bench.answer({ kind: 'gone', message: 'Gone.' });
    expect([bench.sends.length, bench.autosave.state()]).toEqual([3, { kind: 'refused', message: 'Gone.' }]);
  });

  it('stops at a conflict until one side is chosen', async () => {
    const bench = new Bench();
    await bench.saved('Salt');
    const theirs = aDraft({ title: 'Theirs', revision: 2 });
    bench.type('Mine');
    await bench.pass(1_000);
    await bench.answer({ kind: 'conflict', current: theirs });
    bench.type('Mine, still');
    await bench.pass(60_000);
    expect([bench.met, bench.titles()]).toEqual([[[theirs, titled('Salt')]], ['Salt', 'Mine']]);
    expect(await bench.autosave.flush()).toBe(false);
    bench.autosave.settle(theirs, titled('Theirs'));
    await bench.pass(1_000);
    expect(bench.sends.at(-1)).toMatchObject({ title: 'Mine, still', ref: { id: 'd-1', revision: 2 } });
  });

  it('throws the draft away when the form says again what was saved', async () => {
    const bench = new Bench();
    await bench.saved('Salt');
    bench.wanted.set(null);
    bench.autosave.touch();
    await bench.pass(1_000);
    expect([bench.discarded, bench.autosave.ref(), bench.autosave.clean()]).toEqual([['d-1'], null, true]);
  });

  it('names the draft once more before it is applied, since another window may have typed into it', async () => {
    const bench = new Bench();
    await bench.saved('Salt');
    const settling = bench.autosave.settleForApply();
    await settled();
    expect(bench.titles()).toEqual(['Salt', 'Salt']);
    await bench.answer({ kind: 'saved', draft: aDraft() });
    await settling;
    bench.type('Later');
    await bench.pass(60_000);
    expect(bench.sends).toHaveLength(2);
    bench.autosave.release();
    await bench.pass(1_000);
    expect(bench.titles().at(-1)).toBe('Later');
  });

  it('discards after the save that is under way, and not before', async () => {
    const bench = new Bench();
    bench.type('Salt');
    await bench.pass(1_000);
    const discarding = bench.autosave.discard();
    await settled();
    expect(bench.discarded).toEqual([]);
    await bench.answer({ kind: 'saved', draft: aDraft() });
    await discarding;
    expect([bench.discarded, bench.autosave.ref(), bench.autosave.state().kind]).toEqual([['d-1'], null, 'resting']);
  });
});
