import { describe, expect, it } from '@jest/globals';
import { apiFailureFrom } from '../../../data/api-failure.js';
import { aReceipt } from '../testing/a-receipt.js';
import { isWrittenLater, TryOut, type TryOutRequest } from './try-out.js';
import type { TryOutEvent } from './try-out-event.js';

const request: TryOutRequest = { provider: 'OPENAI', model: 'gpt-5-mini', message: 'Hello' };
const token = (text: string): TryOutEvent => ({ kind: 'token', text });
const receipt: TryOutEvent = { kind: 'receipt', receipt: aReceipt() };

/** A try-out whose answer is these events, and then the fault. */
const tryOutOf = (events: readonly TryOutEvent[], fault: Error | null = null) =>
  new TryOut({
    async *ask() {
      yield* events;
      if (fault) throw fault;
    },
  });

const seen = (tryOut: TryOut) => [tryOut.phase(), tryOut.answer(), tryOut.receipt()?.callId ?? null, tryOut.problem()?.message ?? null];

describe('TryOut', () => {
  it('collects the answer and what it cost', async () => {
    const tryOut = tryOutOf([token('Hel'), token('lo'), receipt, { kind: 'done', finish: 'LENGTH' }]);
    await tryOut.ask(request);
    expect([...seen(tryOut), tryOut.finish()]).toEqual(['done', 'Hello', 'c', null, 'LENGTH']);
  });

  it('keeps what came before a failure, with when to try again', async () => {
    const tryOut = tryOutOf([token('Hel'), receipt, { kind: 'error', message: 'Too many calls.', retryAt: '2026-11-25T13:00:00Z' }, { kind: 'done', finish: 'LENGTH' }]);
    await tryOut.ask(request);
    expect(seen(tryOut)).toEqual(['failed', 'Hel', 'c', 'Too many calls.']);
    expect(tryOut.problem()?.retryAt).toEqual(new Date('2026-11-25T13:00:00Z'));
  });

  it('says that an answer broke off', async () => {
    const tryOut = tryOutOf([token('Hel')]);
    await tryOut.ask(request);
    expect(seen(tryOut)).toEqual(['failed', 'Hel', null, expect.stringContaining('broke off')]);
  });

  it('says why it was refused', async () => {
    const tryOut = tryOutOf([], apiFailureFrom({ code: 'QUOTA_REACHED', message: 'Thirty an hour.', retryAt: '2026-11-25T13:00:00Z' }, 'INTERNAL'));
    await tryOut.ask(request);
    expect(seen(tryOut)).toEqual(['failed', '', null, 'Thirty an hour.']);
  });

  it('stops at once, lets go of the stream, and can ask again', async () => {
    const signals: AbortSignal[] = [];
    const tryOut = new TryOut({
      async *ask(_, signal) {
        signals.push(signal);
        yield token('Hel');
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    });
    const asking = tryOut.ask(request);
    await new Promise((resolve) => setTimeout(resolve));
    await tryOut.ask(request);
    tryOut.stop();
    await asking;
    expect([seen(tryOut), signals.length, signals[0]?.aborted]).toEqual([['stopped', 'Hel', null, null], 1, true]);
    const again = tryOut.ask(request);
    expect([tryOut.phase(), tryOut.answer(), signals.length]).toEqual(['waiting', '', 2]);
    tryOut.stop();
    await again;
  });
});

describe('isWrittenLater', () => {
  it('is true where the key may have changed its state after the last word', () => {
    expect((['idle', 'waiting', 'answering', 'done', 'stopped', 'failed'] as const).filter(isWrittenLater)).toEqual(['stopped', 'failed']);
  });
});
