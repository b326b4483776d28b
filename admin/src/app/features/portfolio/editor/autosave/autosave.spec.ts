import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type ItemDraft } from '../item-draft.js';
import { Autosave, type DraftOutcome, type DraftPlace, PAUSE } from './autosave.js';

const typed = (title: string): ItemDraft => ({ ...emptyDraft, title });
const kept = (revision: number): DraftOutcome => ({ kind: 'kept', id: 'd-1', revision, at: `2026-11-25T10:00:0${revision}Z`, previewPath: '/p' });

/** A server that answers when told to, and a clock that moves when told to. */
function bench(answers: (DraftOutcome | 'fails')[]) {
  const sent: { place: DraftPlace; title: string }[] = [];
  const pauses: { milliseconds: number; end: () => void }[] = [];
  const met: string[] = [];
  const placed: string[] = [];
  const autosave = new Autosave({
    send: async (place, draft) => {
      sent.push({ place, title: draft.title });
      const answer = answers.shift();
      if (answer === undefined || answer === 'fails') throw new Error('offline');
      return answer;
    },
    wait: (milliseconds) => new Promise((end) => pauses.push({ milliseconds, end })),
    met: (conflict) => met.push(conflict.theirs.title),
    placed: (id) => placed.push(id),
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  /** Lets every pause end that has begun. */
  const pass = async () => {
    for (const { end } of pauses.splice(0)) end();
    await settle();
  };
  return { autosave, sent, pauses, met, placed, pass };
}

describe('Autosave', () => {
  it('sends the newest, a pause after the last change', async () => {
    const { autosave, sent, pauses, pass, placed } = bench([kept(1)]);
    autosave.touch(typed('N'));
    autosave.touch(typed('Ni'));
    expect([pauses.map(({ milliseconds }) => milliseconds), autosave.behind()]).toEqual([[PAUSE, PAUSE], true]);
    await pass();
    expect(sent).toEqual([{ place: { id: null, revision: null }, title: 'Ni' }]);
    expect([autosave.state(), autosave.behind(), placed]).toEqual([{ kind: 'saved', at: '2026-11-25T10:00:01Z' }, false, ['d-1']]);
  });

  it('goes on from the revision that the server gave', async () => {
    const { autosave, sent, pass, placed } = bench([kept(1), kept(2)]);
    autosave.touch(typed('One'));
    await pass();
    autosave.touch(typed('Two'));
    await pass();
    expect(sent[1]).toEqual({ place: { id: 'd-1', revision: 1 }, title: 'Two' });
    expect(placed).toEqual(['d-1']);
  });

  it('tries again what failed, later each time, with what is newest then', async () => {
    const { autosave, sent, pauses, pass } = bench(['fails', 'fails', kept(1)]);
    autosave.touch(typed('One'));
    await pass();
    expect([autosave.state().kind, pauses.map(({ milliseconds }) => milliseconds)]).toEqual(['failed', [2_000]]);
    await pass();
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([4_000]);
    autosave.touch(typed('Two'));
    await pass();
    expect([sent.map(({ title }) => title), autosave.state().kind]).toEqual([['One', 'One', 'Two'], 'saved']);
  });

  it('stops at a conflict, and goes on over it when told to', async () => {
    const theirs: DraftOutcome = { kind: 'conflict', id: 'd-1', revision: 7, theirs: typed('Theirs') };
    const { autosave, sent, pass, met } = bench([theirs, kept(8)]);
    autosave.touch(typed('Mine'));
    await pass();
    autosave.touch(typed('Mine, more'));
    await pass();
    expect([met, sent.length, autosave.behind()]).toEqual([['Theirs'], 1, true]);
    autosave.overtake({ id: 'd-1', revision: 7 });
    autosave.go();
    await pass();
    expect(sent[1]).toEqual({ place: { id: 'd-1', revision: 7 }, title: 'Mine, more' });
  });

  it('keeps as a new draft what was discarded elsewhere', async () => {
    const { autosave, sent, pass } = bench([{ kind: 'missing' }, kept(1)]);
    autosave.begin({ id: 'd-0', revision: 3 }, '2026-11-25T09:00:00Z');
    autosave.touch(typed('Mine'));
    await pass();
    await pass();
    expect(sent.map(({ place }) => place.id)).toEqual(['d-0', null]);
    expect(autosave.place()).toEqual({ id: 'd-1', revision: 1 });
  });

  it('waits for a change after a refusal', async () => {
    const { autosave, sent, pauses, pass } = bench([{ kind: 'refused', message: 'Too long.' }, kept(1)]);
    autosave.touch(typed('Long'));
    await pass();
    expect([autosave.state(), pauses.length]).toEqual([{ kind: 'refused', message: 'Too long.' }, 0]);
    autosave.touch(typed('Short'));
    await pass();
    expect([sent.length, autosave.state().kind]).toEqual([2, 'saved']);
  });

  it.each([
    ['that succeeds', [kept(1)], true],
    ['that fails', ['fails' as const], false],
  ])('sends at once when flushed, and says of a save %s whether all is kept', async (_, answers, all) => {
    const { autosave, sent } = bench(answers);
    autosave.touch(typed('Leaving'));
    expect([await autosave.flush(), sent.length]).toEqual([all, 1]);
  });

  it('flushes nothing when there is nothing', async () => {
    const { autosave, sent } = bench([]);
    expect([await autosave.flush(), sent]).toEqual([true, []]);
  });

  it('sends nothing while it is held, and the newest afterwards', async () => {
    const { autosave, sent, pass } = bench([kept(1)]);
    autosave.touch(typed('One'));
    await autosave.hold();
    await pass();
    autosave.touch(typed('Two'));
    await pass();
    expect(sent).toEqual([]);
    autosave.go();
    await pass();
    expect(sent.map(({ title }) => title)).toEqual(['Two']);
  });

  it('forgets what equals the item again', async () => {
    const { autosave, sent, pass } = bench([]);
    autosave.touch(typed('One'));
    autosave.settle();
    await pass();
    expect([sent, autosave.state().kind]).toEqual([[], 'idle']);
  });
});
